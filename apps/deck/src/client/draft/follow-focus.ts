/** Shows the slide whose form the Studio has opened. */
export function followFocus(): void {
  window.addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
    const path = source === window.parent ? focusedPath(data) : undefined
    const key = /^slides\[_key=="([^"]+)"\]/.exec(path ?? '')?.[1]
    if (key === undefined) return
    const slides = [...document.querySelectorAll<HTMLElement>('.slide[data-key]')]
    const slide = slides.find((each) => each.dataset['key'] === key)
    if (slide && !slide.classList.contains('present')) location.hash = `#/${slide.id}`
  })
}

/** Of what the Studio says to its frame; it says a lot else. */
function focusedPath(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const {type, data} = message as {type?: unknown; data?: {path?: unknown}}
  if (type !== 'presentation/focus' || typeof data?.path !== 'string') return undefined
  return data.path
}
