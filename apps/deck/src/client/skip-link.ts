/** Moves the focus without touching the address, whose fragment names the slide. */
export function keepSkipLink(stage: HTMLElement): void {
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault()
    stage.focus()
  })
}
