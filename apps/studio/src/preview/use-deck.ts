import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {apiVersion} from '../connection.ts'
import {type DeckDocuments, watchDeck} from './watch-deck.ts'

export type Deck =
  | {state: 'loading'}
  | ({state: 'ready'} & DeckDocuments)
  | {state: 'failed'; message: string}

/** What the deck of a talk or a section is made of; it changes as editors change it. */
export function useDeck(id: string, type: string): Deck {
  const client = useClient({apiVersion})
  const [deck, setDeck] = useState<Deck>({state: 'loading'})
  useEffect(() => {
    const subscription = watchDeck(client, {id, type}).subscribe({
      next: (documents) => setDeck({state: 'ready', ...documents}),
      error: (error: unknown) =>
        setDeck({state: 'failed', message: error instanceof Error ? error.message : String(error)}),
    })
    return () => subscription.unsubscribe()
  }, [client, id, type])
  return deck
}
