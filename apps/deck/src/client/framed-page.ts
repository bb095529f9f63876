import {enableVisualEditing} from '@sanity/visual-editing-standalone'
import {deckHistory} from './draft/deck-history.ts'

// A page that is no deck, in a frame of the Studio: which waits for an answer, and warns without.
if (window.parent !== window) {
  enableVisualEditing({
    history: deckHistory(),
    refresh: ({source}) => {
      const isPassing = document.body.dataset.passing !== undefined
      if (source === 'manual' || isPassing) location.reload()
      return Promise.resolve()
    },
  })
}
