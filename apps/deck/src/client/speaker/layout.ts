/** The parts of the page that change. */
export type Layout = Readonly<Record<Part, HTMLElement>> & {
  buttons: Readonly<Record<ButtonName, HTMLButtonElement>>
}
type Part =
  | 'clock'
  | 'elapsed'
  | 'left'
  | 'pace'
  | 'here'
  | 'now'
  | 'after'
  | 'next'
  | 'notes'
  | 'proposal'
  | 'advice'
  | 'deck'

const buttonTexts = {
  time: 'Start',
  reset: 'Reset',
  smaller: 'A−',
  larger: 'A+',
  skip: 'Skip them (K)',
  restore: 'Bring back (U)',
  previous: '← Previous',
  list: 'Slides',
  blank: 'Blank',
  hold: 'Hold edits',
  keys: 'Keys',
  forward: 'Next →',
} as const
export type ButtonName = keyof typeof buttonTexts

const spoken: Partial<Record<ButtonName, string>> = {
  smaller: 'A−, smaller notes',
  larger: 'A+, larger notes',
}

/** Builds the page. Its own words are English, whatever language the talk is in. */
export function layOut(deckAddress: string): Layout {
  const buttons = Object.fromEntries(
    Object.entries(buttonTexts).map(([name, text]) => [name, button(name as ButtonName, text)]),
  ) as Record<ButtonName, HTMLButtonElement>
  const figure = (name: string, label: string) => {
    const value = make('b', name)
    const around = make('div', 'figure')
    around.append(make('span', '', label), value)
    return {value, around}
  }
  const [clock, elapsed, left, pace] = [
    figure('clock', 'Clock'),
    figure('elapsed', 'Elapsed'),
    figure('left', 'Left'),
    figure('pace', 'Pace'),
  ] as const
  pace.around.classList.add('is-wide')
  const time = make('div', 'row')
  time.append(buttons.time, buttons.reset)
  const bar = make('header', 'bar')
  bar.lang = 'en'
  const deck = make('a', 'open-deck', 'Open the deck')
  deck.setAttribute('href', deckAddress)
  deck.setAttribute('target', '_blank')
  bar.append(elapsed.around, time, left.around, pace.around, deck, clock.around)

  const [here, now, after, next] = [
    make('h2', 'title'),
    frame(),
    make('h2', 'title'),
    frame(),
  ] as const
  const current = part('current', here, now)
  const coming = part('coming', after, next)
  const proposal = make('div', 'proposal')
  proposal.lang = 'en'
  const advice = make('p', 'advice')
  proposal.append(advice, buttons.skip, buttons.restore)
  const notes = make('div', 'said')
  notes.tabIndex = 0
  notes.setAttribute('role', 'region')
  notes.setAttribute('aria-label', 'Notes')
  const sizes = make('div', 'row sizes')
  sizes.append(make('h2', '', 'Notes'), buttons.smaller, buttons.larger)
  const speech = part('speech', sizes, notes)

  // Only a page that edits reach has something to hold back.
  buttons.hold.hidden = true
  const main = make('main', 'desk')
  main.append(current, coming, proposal, speech)
  const foot = make('nav', 'foot')
  foot.lang = 'en'
  foot.setAttribute('aria-label', 'Slides')
  foot.append(
    buttons.previous,
    buttons.list,
    buttons.blank,
    buttons.hold,
    buttons.keys,
    buttons.forward,
  )
  document.body.append(bar, main, foot)
  return {
    clock: clock.value,
    elapsed: elapsed.value,
    left: left.value,
    pace: pace.value,
    here,
    now,
    after,
    next,
    notes,
    proposal,
    advice,
    deck,
    buttons,
  }
}

function make(tag: string, className = '', text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

function button(name: ButtonName, text: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = `to-${name}`
  element.textContent = text
  const label = spoken[name]
  if (label !== undefined) element.setAttribute('aria-label', label)
  return element
}

/** Shows a slide, scaled; nothing in it can be reached. */
function frame(): HTMLElement {
  const element = make('div', 'frame')
  element.inert = true
  return element
}

function part(name: string, ...content: readonly HTMLElement[]): HTMLElement {
  const section = make('section', name)
  section.append(...content)
  return section
}
