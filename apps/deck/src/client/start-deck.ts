import {startFilms} from './films.ts'
import {readDeck} from './reading.ts'
import {startScheme} from './scheme.ts'
import {presentDeck, type PresentedDeck} from './slides.ts'
import {keepSkipLink} from './skip-link.ts'
import {viewOf} from './view.ts'

export type StartedDeck = {
  stage: HTMLElement
  /** In order. */
  slides: HTMLElement[]
  /** Once it is shown slide by slide; null where it is read from top to bottom. */
  presented: Promise<PresentedDeck> | null
}

/** Brings the page of a deck to life, as the window wants it shown; null where there is no deck. */
export function startDeck(): StartedDeck | null {
  const stage = document.querySelector<HTMLElement>('.stage')
  if (stage === null) return null
  const slides = [...stage.querySelectorAll<HTMLElement>('.slides > .slide')]
  const view = viewOf()
  const scheme = startScheme()
  keepSkipLink(stage)
  startFilms(stage)
  if (view === 'reading') readDeck(stage)
  // The two views lay the page out in ways that don't mix, so turning a phone starts it afresh.
  window.addEventListener('resize', () => {
    if (viewOf() !== view) location.reload()
  })
  return {stage, slides, presented: view === 'slides' ? presentDeck(stage, slides, scheme) : null}
}
