import type {RevealApi} from 'reveal.js'
import {askWhereTo} from './ask-where-to.ts'
import {deckKeys} from './deck-keys.ts'
import {showKeys} from './show-keys.ts'
import {startPointer} from './pointer.ts'
import {styles} from './styles.ts'

type Way = (deck: RevealApi, slides: readonly HTMLElement[]) => void

/** What keys of the deck bring up, in a script that is loaded when one of them is first pressed. */
export type Presenting = {readonly [Name in 'help' | 'jump' | 'pointer']: Way}

/** Keys for what not every page of a deck has, by the address that it says then. */
const needs: Readonly<Record<string, string>> = {S: 'speaker', H: 'changes'}
const isOff = (key: string): boolean => {
  const needed = needs[key]
  return needed !== undefined && document.body.dataset[needed] === undefined
}

const sheet = document.createElement('style')
sheet.textContent = styles
document.head.append(sheet)

globalThis.rostrumPresenting = {
  help: () => showKeys(deckKeys.filter(([key]) => !isOff(key))),
  jump: (deck, slides) =>
    askWhereTo(
      slides.map((slide) => ({
        number: Number(slide.dataset['page']),
        label: slide.getAttribute('aria-label') ?? '',
        words: slide.textContent,
      })),
      (place) => deck.slide(place),
    ),
  pointer: startPointer,
}
