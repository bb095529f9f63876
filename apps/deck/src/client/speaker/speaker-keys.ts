import type {ButtonName} from './layout.ts'

type SpeakerAction = ButtonName | 'first' | 'last'

const keys: Readonly<Record<string, SpeakerAction>> = {
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  PageDown: 'forward',
  ' ': 'forward',
  n: 'forward',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  g: 'list',
  '/': 'list',
  b: 'blank',
  '.': 'blank',
  k: 'skip',
  u: 'restore',
  t: 'time',
  h: 'hold',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '?': 'keys',
}

/** The keys of the speaker page, as its help and the manual list them. */
export const speakerKeys: readonly (readonly [keys: string, does: string])[] = [
  ['→ ↓ Space PageDown N', 'Next'],
  ['← ↑ PageUp P', 'Previous'],
  ['Home', 'First slide'],
  ['End', 'Last slide'],
  ['G /', 'Go to a slide by number or words'],
  ['T', 'Start or pause the time'],
  ['K', 'Skip what is proposed'],
  ['U', 'Bring skipped slides back'],
  ['B .', 'Blank screen, and back'],
  ['H', 'Hold edits back, and let them in'],
  ['+ -', 'Larger or smaller notes'],
  ['?', 'These keys'],
]

/** Calls an action for its key; what a focused button does with a key stays its own. */
export function listenToKeys(act: (action: SpeakerAction) => void): void {
  window.addEventListener('keydown', (event) => {
    const {target, key, ctrlKey, metaKey, altKey, shiftKey} = event
    if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return
    if (target.closest('dialog, input') !== null) return
    if (target.closest('button, a') !== null && (key === ' ' || key === 'Enter')) return
    const action =
      key === ' ' && shiftKey ? 'previous' : keys[key.length === 1 ? key.toLowerCase() : key]
    if (action === undefined) return
    event.preventDefault()
    act(action)
  })
}
