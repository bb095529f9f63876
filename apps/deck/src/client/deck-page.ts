import {startFilms} from './films.ts'
import {readDeck} from './reading.ts'
import {startScheme} from './scheme.ts'
import {presentDeck} from './slides.ts'
import {keepSkipLink} from './skip-link.ts'
import {viewOf} from './view.ts'

const stage = document.querySelector<HTMLElement>('.stage')

if (stage !== null) {
  const view = viewOf()
  const scheme = startScheme()
  keepSkipLink(stage)
  startFilms(stage)
  if (view === 'slides') void presentDeck(stage, scheme)
  else readDeck(stage)
  // The two views lay the page out in ways that don't mix, so turning a phone starts it afresh.
  window.addEventListener('resize', () => {
    if (viewOf() !== view) location.reload()
  })
}
