import type {DocumentActionsResolver} from 'sanity'
import {connection} from '../connection.ts'
import {duplicateTalk} from './duplicate-talk.tsx'
import {openDeck} from './open-deck.ts'
import {publishTalk} from './publish-talk.tsx'

/**
 * The Studio's own actions, and two more for a talk: after the first, which is its button. A talk
 * is duplicated by our own, which asks about its sections.
 */
export const documentActions: DocumentActionsResolver = (actions, {schemaType, versionType}) => {
  if (schemaType !== 'talk' || (versionType !== 'draft' && versionType !== 'published')) {
    return actions
  }
  const [first, ...others] = actions.map((each) =>
    each.action === 'duplicate' ? duplicateTalk : each,
  )
  const ours = [publishTalk, ...(connection.deckUrl ? [openDeck(connection.deckUrl)] : [])]
  return first ? [first, ...ours, ...others] : ours
}
