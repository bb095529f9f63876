import {holdSwitch} from '../live/hold.ts'
import {keepFresh} from '../live/keep-fresh.ts'
import type {Speaker} from './start-speaker.ts'

/** Keeps a speaker page that is served at what is published, unless edits are held back. Answers the switch. */
export function followEdits({renew, buttons: {hold}}: Speaker, changes: string): () => void {
  let written = writingOf(document)
  let isHeld = false
  const show = (isWaiting: boolean): void => {
    hold.setAttribute('aria-pressed', String(isHeld))
    hold.textContent = isWaiting ? 'Let edits in' : isHeld ? 'Edits held' : 'Hold edits'
  }
  const fresh = keepFresh({
    changes,
    renew: (page) => {
      const now = writingOf(page)
      const isOther = page.body.dataset['stage'] !== undefined && now !== written
      if (isOther) renew(page)
      written = now
      return Promise.resolve(isOther)
    },
    onWaiting: show,
  })
  const {toggle} = holdSwitch('speaker', (held) => {
    isHeld = held
    show(false)
    fresh.hold(held)
  })
  hold.hidden = false
  show(false)
  return toggle
}

/** What the server wrote of the deck. */
const writingOf = ({body}: Document): string =>
  [...body.querySelectorAll('template')].map(({innerHTML}) => innerHTML).join('') +
  (body.dataset['stage'] ?? '')
