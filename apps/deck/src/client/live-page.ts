import {holdSign} from './live/hold-sign.ts'
import {holdSwitch} from './live/hold.ts'
import {startLiveDeck} from './live/live-deck.ts'
import {keepPage} from './offline/keep-page.ts'

// A published deck that is served: what is published reaches it, unless its speaker holds that back.
const live = startLiveDeck()

if (live !== null) {
  const say = holdSign()
  const {toggle} = holdSwitch('deck', (isHeld) => {
    live.hold(isHeld)
    say(isHeld ? 'Edits are held back. H lets them in.' : 'Edits come in.')
  })
  window.addEventListener(
    'keydown',
    (event) => {
      const {target, key, ctrlKey, metaKey, altKey, repeat} = event
      if (ctrlKey || metaKey || altKey || key.toLowerCase() !== 'h') return
      if (target instanceof Element && target.closest('input, textarea, dialog') !== null) return
      // To reveal.js this key is a step back.
      event.preventDefault()
      event.stopPropagation()
      if (!repeat) toggle()
    },
    true,
  )
}

const {speaker} = document.body.dataset
keepPage([
  'presenting.js',
  ...(speaker === undefined ? [] : [speaker, 'speaker.js', 'speaker.css']),
])
