import {foundSlides} from './found-slides.ts'
import type {SearchedSlide} from './found-slides.ts'
import {openDialog} from './open-dialog.ts'

/** A dialog that finds slides by number or words while one types; Enter goes to the first. */
export function askWhereTo(slides: readonly SearchedSlide[], go: (place: number) => void): void {
  const input = document.createElement('input')
  input.type = 'search'
  input.placeholder = 'Number or words'
  input.autocomplete = 'off'
  input.setAttribute('aria-label', 'Number or words of a slide')
  const list = document.createElement('ol')
  const count = document.createElement('p')
  count.setAttribute('role', 'status')
  const show = () => {
    const places = foundSlides(slides, input.value)
    list.replaceChildren(...places.map(entry))
    count.textContent =
      places.length === 0
        ? `No slide has “${input.value}”.`
        : `${places.length} of ${slides.length}`
  }
  const entry = (place: number) => {
    const {number, label} = slides[place]!
    const button = document.createElement('button')
    button.type = 'button'
    const ordinal = document.createElement('b')
    ordinal.textContent = String(number)
    button.append(ordinal, label)
    button.addEventListener('click', () => {
      dialog.close()
      go(place)
    })
    const item = document.createElement('li')
    item.append(button)
    return item
  }
  const dialog = openDialog('Go to slide', input, count, list)
  input.addEventListener('input', show)
  dialog.addEventListener('keydown', (event) => {
    const {key, target} = event
    const buttons = [...list.querySelectorAll('button')]
    if (key === 'Enter' && target === input) buttons[0]?.click()
    const way = {ArrowDown: 1, ArrowUp: -1}[key]
    if (way === undefined) return
    event.preventDefault()
    const at = buttons.findIndex((button) => button === target)
    const next: HTMLElement = buttons[at + way] ?? (way < 0 ? input : buttons.at(-1)) ?? input
    next.focus()
  })
  show()
  input.focus()
}
