import {enableVisualEditing} from '@sanity/visual-editing-standalone'
import './deck-page.ts'
import {markFields} from './draft/mark-fields.ts'
import {deckHistory} from './draft/deck-history.ts'
import {followFocus} from './draft/follow-focus.ts'
import {keepFresh} from './draft/keep-fresh.ts'

markFields(document)

// On its own it is a deck like any other; in the Studio its words lead to their fields.
if (window.parent !== window) {
  document.head.append(styles())
  followFocus()
  const refresh = keepFresh(() => markFields(document))
  enableVisualEditing({history: deckHistory(), refresh, zIndex: 1000})
}

function styles(): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = 'draft.css'
  return link
}
