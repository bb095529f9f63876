import type {RevealApi} from 'reveal.js'
import {openChannel} from './stage-channel.ts'

/** Keeps the deck and its speaker page at the same place, whichever of them moves. */
export function followSpeaker(deck: RevealApi, slides: readonly HTMLElement[]): void {
  const placeOf = (wanted: string) => slides.findIndex(({id}) => id === wanted)
  let skipped: ReadonlySet<string> = new Set()
  const isSkipped = (place: number) => skipped.has(slides[place]?.id ?? '')
  const tellPlace = () =>
    tell({type: 'at', id: deck.getCurrentSlide().id, step: (deck.getIndices().f ?? -1) + 1})
  const tellBlank = () => tell({type: 'blank', isBlank: deck.isPaused()})
  const tell = openChannel((message) => {
    if (message.type === 'hello' && message.from === 'speaker') {
      tellPlace()
      tellBlank()
    } else if (message.type === 'go') {
      const place = placeOf(message.id)
      if (place >= 0) deck.slide(place, 0, message.step - 1)
    } else if (message.type === 'skip') skipped = new Set(message.ids)
    else if (message.type === 'blank') deck.togglePause(message.isBlank)
  })
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const)
    deck.on(event, tellPlace)
  deck.on('paused', tellBlank)
  deck.on('resumed', tellBlank)
  deck.on('beforeslidechange', (event) => {
    const {indexh} = event as Event & {indexh: number}
    const way = indexh - placeOf(deck.getCurrentSlide().id)
    if (Math.abs(way) !== 1 || !isSkipped(indexh)) return
    let place = indexh
    while (isSkipped(place)) place += way
    event.preventDefault()
    if (slides[place] !== undefined) deck.slide(place)
  })
  // A speaker page that is open knows better where the talk is: the address comes after a moment.
  tell({type: 'hello', from: 'deck'})
}
