import type {StagePage, StagePlan} from '@rostrum/slides/speaker'
import {askWhereTo} from '../presenting/ask-where-to.ts'
import {showKeys} from '../presenting/show-keys.ts'
import {styles} from '../presenting/styles.ts'
import {openChannel} from '../stage-channel.ts'
import {adviceText, proposed} from './advice.ts'
import {keepNoteSize, keepState, keptNoteSize, keptState, noteSizes} from './kept-state.ts'
import type {SpeakerState} from './kept-state.ts'
import {type Layout, layOut} from './layout.ts'
import {clockText, paceText, secondsBehind} from './pace.ts'
import {slideSheets} from './slide-sheets.ts'
import {listenToKeys, speakerKeys} from './speaker-keys.ts'
import {elapsed, idle, toggled} from './timer.ts'

export interface Speaker {
  /** Takes on the deck as another page of it has it, and stays where it is. */
  renew: (page: Document) => void
  buttons: Layout['buttons']
}

/**
 * Brings the speaker page to life: it follows the deck, leads it, and counts without one. `hold` holds
 * back edits that come in, or lets them in again.
 */
export function startSpeaker(hold: () => void): Speaker {
  let stage = stagePlanOf(document)
  let {pages, budgetSeconds} = stage
  let sheets = slideSheets(document)
  const sheet = document.createElement('style')
  sheet.textContent = styles
  document.head.append(sheet)
  const url = new URL(document.URL)
  const layout = layOut(url.pathname.endsWith('.html') ? 'index.html' : `./${url.search}`)
  const {buttons} = layout
  let state = keptState()
  if (pages[state.page] === undefined) state = {...state, page: 0, step: 0}
  let isBlank = false
  let noteSize = keptNoteSize()

  const skippedOf = () => new Set(state.skipped)
  const tell = openChannel((message) => {
    if (message.type === 'hello' && message.from === 'deck') {
      layout.deck.hidden = true
      tellSkips()
      tell({type: 'go', id: pages[state.page]!.id, step: state.step})
    } else if (message.type === 'at') {
      const page = pages.findIndex(({id}) => id === message.id)
      layout.deck.hidden = true
      if (page >= 0) move(page, message.step)
    } else if (message.type === 'blank') {
      isBlank = message.isBlank
      buttons.blank.setAttribute('aria-pressed', String(isBlank))
    }
  })
  const tellSkips = () => {
    const skipped = skippedOf()
    tell({type: 'skip', ids: pages.filter(({slide}) => skipped.has(slide)).map(({id}) => id)})
  }

  function change(part: Partial<SpeakerState>): void {
    state = {...state, ...part}
    keepState(state)
    tick()
  }
  function move(page: number, step: number): void {
    const isNew = page !== state.page
    if (!isNew && step === state.step) return
    change({page, step, ...(isNew && {cameAt: elapsed(state.timer, Date.now())})})
    show(isNew)
  }
  function lead(page: number, step = 0): void {
    if (pages[page] === undefined) return
    move(page, step)
    tell({type: 'go', id: pages[page].id, step})
  }
  /** The next page this way that is not passed over; undefined at the end. */
  function beyond(way: 1 | -1): number | undefined {
    const skipped = skippedOf()
    let page = state.page + way
    while (pages[page] !== undefined && skipped.has(pages[page]!.slide)) page += way
    return pages[page] === undefined ? undefined : page
  }
  function step(way: 1 | -1): void {
    const wanted = state.step + way
    if (wanted >= 0 && wanted <= sheets.steps(state.page)) {
      lead(state.page, wanted)
      return
    }
    const page = beyond(way)
    if (page !== undefined) lead(page, way > 0 ? 0 : sheets.steps(page))
  }

  function outlook() {
    const spent = elapsed(state.timer, Date.now())
    const skipped = skippedOf()
    const behind = secondsBehind(stage, {
      page: state.page,
      elapsed: spent / 1000,
      onPage: (spent - state.cameAt) / 1000,
      skipped,
    })
    const proposal = proposed(stage, pages[state.page]!.slide + 1, skipped, behind)
    return {spent: spent / 1000, skipped, behind, proposal}
  }
  function tick(): void {
    const {spent, skipped, behind, proposal} = outlook()
    const now = new Date()
    write(layout.clock, now.toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'}))
    write(layout.elapsed, clockText(Math.floor(spent)))
    write(
      layout.left,
      `${clockText(budgetSeconds - Math.floor(spent))} of ${clockText(budgetSeconds)}`,
    )
    write(layout.pace, paceText(behind))
    layout.pace.dataset['late'] = String(behind >= 5)
    const text = adviceText(stage, proposal, skipped, behind)
    write(layout.advice, text)
    layout.proposal.hidden = text === ''
    buttons.skip.hidden = proposal === null
    buttons.restore.hidden = skipped.size === 0
    write(
      buttons.time,
      state.timer.since !== null ? 'Pause' : state.timer.spent > 0 ? 'Go on' : 'Start',
    )
  }
  function show(isNew: boolean): void {
    const after = beyond(1)
    layout.now.replaceChildren(sheets.slide(state.page, state.step))
    write(layout.here, `${state.page + 1}/${pages.length} ${pages[state.page]!.label}`)
    write(layout.after, after === undefined ? 'The end' : `Next: ${pages[after]!.label}`)
    layout.next.replaceChildren(
      ...(after === undefined ? [] : [sheets.slide(after, sheets.steps(after))]),
    )
    if (!isNew) return
    const notes = sheets.notes(state.page)
    layout.notes.replaceChildren(notes ?? 'No notes for this slide.')
    layout.notes.classList.toggle('is-empty', notes === null)
    layout.notes.scrollTop = 0
  }
  function renew(page: Document): void {
    const skipped = skippedOf()
    const skippedIds = new Set(pages.filter(({slide}) => skipped.has(slide)).map(({id}) => id))
    const before = pages
    const {scrollTop} = layout.notes
    stage = stagePlanOf(page)
    ;({pages, budgetSeconds} = stage)
    sheets = slideSheets(page)
    const place = placeAfter(before, state.page, pages)
    const isSame = pages[place]!.id === before[state.page]!.id
    change({
      page: place,
      step: isSame ? Math.min(state.step, sheets.steps(place)) : 0,
      skipped: [...new Set(pages.filter(({id}) => skippedIds.has(id)).map(({slide}) => slide))],
    })
    show(true)
    if (isSame) layout.notes.scrollTop = scrollTop
    tellSkips()
  }
  function resize(by: number): void {
    noteSize = Math.min(noteSizes.most, Math.max(noteSizes.least, noteSize + by))
    layout.notes.style.fontSize = `${noteSize}px`
    keepNoteSize(noteSize)
  }
  function skip(places: readonly number[]): void {
    change({skipped: [...places].toSorted((a, b) => a - b)})
    tellSkips()
    show(false)
  }

  const actions = {
    forward: () => step(1),
    previous: () => step(-1),
    first: () => lead(0),
    last: () => lead(pages.length - 1),
    list: () =>
      askWhereTo(
        pages.map(({label}, page) => ({number: page + 1, label, words: sheets.words(page)})),
        (page) => lead(page),
      ),
    blank: () => tell({type: 'blank', isBlank: !isBlank}),
    keys: () => showKeys(speakerKeys.filter(([key]) => key !== 'H' || !buttons.hold.hidden)),
    hold,
    time: () => change({timer: toggled(state.timer, Date.now())}),
    reset: () => change({timer: idle, cameAt: 0}),
    smaller: () => resize(-noteSizes.step),
    larger: () => resize(noteSizes.step),
    skip: () => skip([...state.skipped, ...(outlook().proposal?.skip ?? [])]),
    restore: () => skip([]),
  }
  for (const [name, button] of Object.entries(buttons))
    button.addEventListener('click', () => actions[name as keyof typeof buttons]())
  listenToKeys((name) => actions[name]())
  resize(0)
  show(true)
  tick()
  setInterval(tick, 500)
  tell({type: 'hello', from: 'speaker'})
  tellSkips()
  return {renew, buttons}
}

const stagePlanOf = ({body}: Document): StagePlan =>
  JSON.parse(body.dataset['stage'] ?? '') as StagePlan

/** Where a page of a deck is in what the deck has become; where it is gone, the next one that stayed. */
function placeAfter(before: readonly StagePage[], page: number, now: readonly StagePage[]): number {
  const places = new Map(now.map(({id}, at) => [id, at]))
  const candidates = [...before.slice(page), ...before.slice(0, page).toReversed()]
  return candidates.map(({id}) => places.get(id)).find((place) => place !== undefined) ?? 0
}

/** Only what changed, so that nothing is read out again. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
