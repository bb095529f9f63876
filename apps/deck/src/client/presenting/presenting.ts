import type {RevealApi} from 'reveal.js'
import {askWhereTo} from './ask-where-to.ts'
import {deckKeys} from './deck-keys.ts'
import {showKeys} from './show-keys.ts'
import {startPointer} from './pointer.ts'
import {styles} from './styles.ts'

type Way = (deck: RevealApi, slides: readonly HTMLElement[]) => void

/** What keys of the deck bring up, in a script that is loaded when one of them is first pressed. */
export type Presenting = {readonly [Name in 'help' | 'jump' | 'pointer']: Way}

const sheet = document.createElement('style')
sheet.textContent = styles
document.head.append(sheet)

globalThis.rostrumPresenting = {
  help: () =>
    showKeys(
      deckKeys.filter(([key]) => key !== 'S' || document.body.dataset['speaker'] !== undefined),
    ),
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
