import type {SanityClient, SanityDocument} from 'sanity'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {moveToSection, type SectionPatch, type SectionVersions} from './move-to-section.ts'
import {newKey} from './new-key.ts'

interface Move {
  /** Published ids. */
  from: string
  into: string
  slides: readonly StoredSlide[]
}

/**
 * Moves slides between two sections in one transaction, which holds only if neither was changed
 * since it was read. Throws with words for the editor; then nothing was moved.
 */
export async function commitMove(client: SanityClient, {from, into, slides}: Move): Promise<void> {
  const raw = client.withConfig({perspective: 'raw'})
  for (let tries = 1; ; tries += 1) {
    const ids = [from, `drafts.${from}`, into, `drafts.${into}`]
    const documents = await raw.fetch<SanityDocument[]>('*[_id in $ids]', {ids})
    const versions = (id: string): SectionVersions => ({
      draft: documents.find(({_id}) => _id === `drafts.${id}`),
      published: documents.find(({_id}) => _id === id),
    })
    try {
      const patches = moveToSection(versions(from), versions(into), slides, newKey)
      await committed(raw, patches)
      return
    } catch (error) {
      if (tries === most) throw toldPlainly(error)
      await new Promise((resolve) => setTimeout(resolve, 400 * tries))
    }
  }
}

/** What is typed is saved within a second or two. */
const most = 4

async function committed(client: SanityClient, patches: readonly SectionPatch[]): Promise<void> {
  const transaction = client.transaction()
  for (const {create, id, ifRevisionID, ...operations} of patches) {
    if (create !== undefined) transaction.create(create)
    transaction.patch(id, {...operations, ...(ifRevisionID && {ifRevisionID})})
  }
  await transaction.commit({tag: 'rostrum.move-slides', visibility: 'sync'})
}

function toldPlainly(error: unknown): Error {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode
  return status === 409
    ? new Error('Someone is changing one of the two sections. Nothing was moved; try again.')
    : error instanceof Error
      ? error
      : new Error(String(error))
}
