import type {Talk} from '@rostrum/schema'
import {planDeck} from '@rostrum/slides'
import type {DeckPlan, DeckProblem, PlanOptions} from '@rostrum/slides'
import type {Reader} from '../content/reader.ts'
import {usedDocuments} from '../content/used-documents.ts'
import type {UsedDocument} from '../content/used-documents.ts'
import type {RoomFlags} from '../room-flags.ts'
import {findVariant} from './plan-variant.ts'

/** All that a published deck is made from, but for its pictures and films. */
export interface GatheredDeck {
  slug: string
  talk: Talk
  plan: DeckPlan
  documents: UsedDocument[]
  /** Changes of the deck document that change nothing. */
  lost: DeckProblem[]
}

/**
 * Reads a talk or a deck document, and plans it for a room.
 *
 * @param likely the id that it had before: then both requests are made at once
 * @throws UserError that names what there is, TooLongError where it does not fit
 */
export async function gatherDeck(
  client: Reader,
  slug: string,
  flags: RoomFlags,
  likely?: string,
): Promise<GatheredDeck> {
  for (let attempt = 1; ; attempt += 1) {
    const guessed = likely === undefined ? undefined : usedDocuments(client, [likely])
    // Whoever waits for the talk first hears of its failure first.
    guessed?.catch(() => undefined)
    const {talk, room, problems: lost} = await findVariant(client, slug, flags)
    const ids = [talk._id, ...namedBy(room)]
    const isGuess = ids.length === 1 && ids[0] === likely
    const documents = await (isGuess && guessed ? guessed : usedDocuments(client, ids))
    if (attempt < attempts && !areOfOneMoment(talk, documents)) continue
    return {slug, talk, plan: planDeck(talk, room), documents, lost}
  }
}

/** What an editor publishes between the two requests is asked for again. */
const attempts = 4

function areOfOneMoment({_id, _rev, sections}: Talk, documents: readonly UsedDocument[]): boolean {
  const revisions = new Map(documents.map(({id, revision}) => [id, revision]))
  const read = [{_id, _rev}, ...(sections ?? []).flatMap((section) => section ?? [])]
  return read.every((each) => revisions.get(each._id) === each._rev)
}

const namedBy = ({audience, theme}: PlanOptions): string[] => [
  ...(audience ? [audience._id] : []),
  ...(typeof theme === 'object' ? [theme._id] : []),
]
