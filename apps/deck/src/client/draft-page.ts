import {enableVisualEditing} from '@sanity/visual-editing-standalone'
import {markFields} from './draft/mark-fields.ts'
import {deckHistory} from './draft/deck-history.ts'
import {followFocus} from './draft/follow-focus.ts'
import {startLiveDeck} from './live/live-deck.ts'

const live = startLiveDeck({
  onFresh: () => markFields(document),
  // The page there says what to cut.
  onTooLong: () => location.reload(),
})
markFields(document)

// On its own it is a deck like any other; in the Studio its words lead to their fields.
if (window.parent !== window) {
  document.head.append(styles())
  followFocus()
  enableVisualEditing({
    history: deckHistory(),
    refresh: async () => live?.freshen(),
    zIndex: 1000,
  })
}

function styles(): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = 'draft.css'
  return link
}
