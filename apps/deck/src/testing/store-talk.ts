import type {Slide} from '@rostrum/schema'
import type {NoteDesk} from './note-desk.ts'

type StoredDocument = {_id: string; _type: string} & Record<string, unknown>

/**
 * Publishes a talk “lights” of one section, as the Studio would have stored it: what the slides hold
 * of other documents, as `talkQuery` answers it, becomes documents. A document's id begins with its
 * type.
 */
export async function storeTalk(
  {content}: Pick<NoteDesk, 'content'>,
  slides: readonly Slide[],
  talk: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const documents = new Map<string, StoredDocument>()
  const section = {
    _id: 'section-lights',
    _type: 'section',
    title: 'The keeping',
    slides: slides.map((slide) => stored(slide, documents)),
  }
  const transaction = content.client.transaction()
  for (const document of documents.values()) transaction.createOrReplace(document)
  await transaction
    .createOrReplace(section)
    .createOrReplace({
      _id: 'talk-lights',
      _type: 'talk',
      title: 'Lights',
      slug: {_type: 'slug', current: 'lights'},
      sections: [{_type: 'reference', _key: 'one', _ref: section._id}],
      ...talk,
    })
    .commit()
}

function stored(value: unknown, documents: Map<string, StoredDocument>): unknown {
  if (Array.isArray(value)) return value.map((item) => stored(item, documents))
  if (typeof value !== 'object' || value === null) return value
  const {organization, file, ...fields} = Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => [name, stored(inner, documents)]),
  ) as Record<string, unknown>
  const {_id} = fields
  const employer = typeof organization === 'string' ? organizationOf(organization) : undefined
  if (employer) documents.set(employer._id, employer)
  const own = {
    ...fields,
    ...(employer && {organization: {_type: 'reference', _ref: employer._id}}),
    ...(file === undefined ? {} : {video: {_type: 'file', asset: file}}),
  }
  if (typeof _id !== 'string') return own
  const isAsset = /^(?:image|file)-/.test(_id)
  if (!isAsset) documents.set(_id, {...own, _id, _type: _id.slice(0, _id.indexOf('-'))})
  return {_type: 'reference', _key: `${_id}-key`, _ref: _id}
}

const organizationOf = (name: string): StoredDocument => ({
  _id: `organization-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  _type: 'organization',
  name,
})
