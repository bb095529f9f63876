import {startDeck} from './start-deck.ts'

startDeck()
