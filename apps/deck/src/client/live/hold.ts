import {openChannel} from '../stage-channel.ts'

export interface HoldSwitch {
  toggle: () => void
}

/**
 * One switch on both pages of a deck: holds back edits while it is on stage. Whichever page comes
 * later takes the other's state.
 */
export function holdSwitch(from: 'deck' | 'speaker', set: (isHeld: boolean) => void): HoldSwitch {
  let isHeld = false
  const change = (held: boolean): void => {
    if (held === isHeld) return
    isHeld = held
    set(held)
  }
  const tell = openChannel((message) => {
    if (message.type === 'hold') change(message.isHeld)
    else if (message.type === 'hello' && message.from !== from && isHeld)
      tell({type: 'hold', isHeld})
  })
  return {
    toggle() {
      change(!isHeld)
      tell({type: 'hold', isHeld})
    },
  }
}
