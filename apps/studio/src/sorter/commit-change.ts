import type {SanityClient, SanityDocument} from 'sanity'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {type Change, type Step, transition} from './transition.ts'

/** Somebody has written in a slide that would be taken away or made another. */
export class WrittenSinceError extends Error {
  constructor() {
    super('The slide has been changed since; what was written would be lost.')
  }
}

/**
 * Moves, rewrites and takes away slides of a section in the dataset. What moves, moves as it is
 * stored, and what is rewritten or taken away must still be what the editor saw: a form would put
 * back the words that it has, and those that another editor has typed since would be gone. Waits
 * for a lake that is away, and a while for what was typed here to be saved.
 * @throws WrittenSinceError, and where the dataset refuses
 */
export async function commitChange(
  client: SanityClient,
  sectionId: string,
  change: Change<StoredSlide>,
): Promise<void> {
  const raw = client.withConfig({perspective: 'raw'})
  const ids = [sectionId, `drafts.${sectionId}`]
  for (let missed = 0; ;) {
    const versions = await raw.fetch<SanityDocument[]>('*[_id in $ids]', {ids})
    const draft = versions.find(({_id}) => _id === ids[1])
    const stored = draft ?? versions[0]
    const slides = (stored?.['slides'] ?? []) as StoredSlide[]
    const isThere = change.from.every(({_key}) => slides.some((slide) => slide._key === _key))
    try {
      if (stored !== undefined && (isThere || missed === mostMissed)) {
        const result = transition(slides, change)
        if (result.type === 'steps') {
          if (result.steps.length > 0)
            await committed(raw, {draft, stored, draftId: ids[1]!}, result.steps)
          return
        }
      }
      if (missed === mostMissed) {
        if (stored === undefined) return
        throw new WrittenSinceError()
      }
      missed += 1
    } catch (error) {
      if (error instanceof WrittenSinceError) throw error
      const status = statusOf(error)
      if (status !== undefined && status !== 409) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** What is typed is saved within a second or two. */
const pause = 250
const mostMissed = 12

interface Versions {
  draft: SanityDocument | undefined
  stored: SanityDocument
  draftId: string
}

async function committed(
  client: SanityClient,
  {draft, stored, draftId}: Versions,
  steps: readonly Step<StoredSlide>[],
): Promise<void> {
  const transaction = client.transaction()
  if (draft === undefined) {
    const {_rev: _, ...copied} = stored
    transaction.create({...copied, _id: draftId})
  }
  for (const [index, step] of steps.entries()) {
    const guard = index === 0 && draft !== undefined ? {ifRevisionID: draft._rev} : {}
    transaction.patch(draftId, {...operationOf(step), ...guard})
  }
  await transaction.commit({tag: 'rostrum.change-slides', visibility: 'sync'})
}

function operationOf(step: Step<StoredSlide>) {
  if (step.type === 'set') return {set: {[at(step.slide._key)]: step.slide}}
  if (step.type === 'unset') return {unset: [at(step.key)]}
  const {neighbour, place, slides: items} = step
  if (neighbour === undefined)
    return {setIfMissing: {slides: []}, insert: {after: 'slides[-1]', items}}
  return {
    insert: place === 'before' ? {before: at(neighbour), items} : {after: at(neighbour), items},
  }
}

const at = (key: string): string => `slides[_key==${JSON.stringify(key)}]`

/** Undefined where nobody answered. */
function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'statusCode' in error
    ? error.statusCode
    : undefined
}
