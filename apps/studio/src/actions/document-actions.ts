import type {DocumentActionsResolver} from 'sanity'
import {connection} from '../connection.ts'
import {openDeck} from './open-deck.ts'
import {publishTalk} from './publish-talk.tsx'

/** The Studio's own actions, and two more for a talk: after the first, which is its button. */
export const documentActions: DocumentActionsResolver = (actions, {schemaType, versionType}) => {
  if (schemaType !== 'talk' || (versionType !== 'draft' && versionType !== 'published')) {
    return actions
  }
  const [first, ...others] = actions
  const ours = [publishTalk, ...(connection.deckUrl ? [openDeck(connection.deckUrl)] : [])]
  return first ? [first, ...ours, ...others] : ours
}
