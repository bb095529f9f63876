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
  const written = draft ?? published
  const {deck: known, written: own} = useSettled(deck, written)
  return useMemo(() => {
    if (known.state !== 'ready') return known
    const documents = new Map(known.documents)
    if (own) documents.set(id, {...own, _id: id} satisfies StoredDocument)
    const root = documents.get(id)
    const talk = documents.get(known.talks[0] ?? '') ?? (root && talkAround(root))
    if (!talk) return {state: 'loading'}
    const plan = planDeck(resolveTalk(talk, documents))
    return {state: 'ready', plan, talks: known.talks.length}
  }, [known, own, id])
}

/** What has stopped changing for a moment: a whole deck is not planned while somebody types. */
function useSettled<Written>(deck: Deck, written: Written) {
  const [settled, setSettled] = useState({deck, written})
  const wait = settled.deck.state === 'ready' ? pause : 0
  useEffect(() => {
    const timer = setTimeout(() => setSettled({deck, written}), wait)
    return () => clearTimeout(timer)
  }, [deck, written, wait])
  return settled
}

const pause = 400
