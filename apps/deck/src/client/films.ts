/**
 * Keys that steer a film don't turn the page while it has the focus; someone who has only clicked on
 * it still turns pages with the arrows. Where motion is to be reduced, no film goes round and round.
 */
export function startFilms(stage: HTMLElement): void {
  let clicked: EventTarget | null = null
  stage.addEventListener('pointerdown', ({target}) => (clicked = target), true)
  stage.addEventListener('focusout', ({target}) => {
    if (target === clicked) clicked = null
  })
  stage.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLVideoElement)) return
    const steers = event.key === ' ' || (event.target !== clicked && steering.has(event.key))
    if (steers) event.stopPropagation()
  })
  stage.addEventListener(
    'play',
    ({target}) => {
      if (target instanceof HTMLVideoElement && wantsCalm()) target.loop = false
    },
    true,
  )
}

export const wantsCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const steering = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter'])
