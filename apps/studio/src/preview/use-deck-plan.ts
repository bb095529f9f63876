import {type DeckPlan, planDeck} from '@rostrum/slides'
import {useEffect, useMemo, useState} from 'react'
import {getPublishedId, useEditState} from 'sanity'
import {resolveTalk, type StoredDocument, talkAround} from './resolve-talk.ts'
import {type Deck, useDeck} from './use-deck.ts'

export type PlannedDeck =
  | Exclude<Deck, {state: 'ready'}>
  | {state: 'ready'; plan: DeckPlan; talks: number}

/** The plan of a talk's deck, or of the deck that a section stands in, as it is being written. */
export function useDeckPlan(documentId: string, type: string): PlannedDeck {
  const id = getPublishedId(documentId)
  const deck = useDeck(id, type)
  const {draft, published} = useEditState(id, type)
  const written = useSettled(draft ?? published)
  return useMemo(() => {
    if (deck.state !== 'ready') return deck
    const documents = new Map(deck.documents)
    if (written) documents.set(id, {...written, _id: id} satisfies StoredDocument)
    const root = documents.get(id)
    const talk = documents.get(deck.talks[0] ?? '') ?? (root && talkAround(root))
    if (!talk) return {state: 'loading'}
    return {
      state: 'ready',
      plan: planDeck(resolveTalk(talk, documents)),
      talks: deck.talks.length,
    }
  }, [deck, written, id])
}

/** A value that has stopped changing for a moment: a whole deck is not planned at every letter. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

const pause = 200
