import type {SlideKind} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {parseOutline, type TalkDocuments, toDocuments} from '../src/index.ts'

type Slide = NonNullable<TalkDocuments['sections'][number]['slides']>[number]
type Referred = NonNullable<TalkDocuments['referred']>[number]

/** The slide of a kind as its section holds it, and the documents that it refers to. */
export function storedFixture(kind: SlideKind): {slide: Slide; referred: Referred[]} {
  const referred: Referred[] = []
  // Points of two fixtures go by the same keys; in a store no two of one talk do.
  const keyOf = (key: unknown) =>
    key === slideFixtures[kind]._key ? key : `${kind}-${String(key)}`
  const store = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(store)
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value).flatMap(([name, inner]) =>
      inner === null ? [] : [[name, name === '_key' ? keyOf(inner) : store(inner)] as const],
    )
    const stored = Object.fromEntries(fields) as Record<string, unknown>
    if (typeof stored['_id'] !== 'string') return stored
    const _ref = stored['_id']
    const isPerson = _ref.startsWith('person-')
    const employer = stored['organization']
    const organization = typeof employer === 'string' ? `organization-${_ref}` : undefined
    if (organization !== undefined)
      referred.push({_type: 'organization', _id: organization, name: employer as string})
    referred.push({
      ...stored,
      _type: isPerson ? 'person' : 'dataSeries',
      ...(organization === undefined
        ? {}
        : {organization: {_type: 'reference', _ref: organization}}),
    } as unknown as Referred)
    return {_type: 'reference', _key: `${_ref}-key`, _ref}
  }
  return {slide: store(slideFixtures[kind]) as Slide, referred}
}

/** A talk of these slides, in a section with this title or in one without. */
export function talkOf(kinds: readonly SlideKind[], title: string | undefined): TalkDocuments {
  const {outline} = parseOutline('---\ntitle: Lights\n---\n')
  const {origin: _origin, ...talk} = toDocuments(outline, {slug: 'lights', file: 'lights.md'}).talk
  const stored = kinds.map(storedFixture)
  const section = {
    _id: 'section-lights-one',
    _type: 'section' as const,
    ...(title === undefined ? {} : {title}),
    slides: stored.map(({slide}) => slide),
  }
  return {
    talk: {
      ...talk,
      sections: [{_type: 'reference', _key: section._id, _ref: section._id}],
    },
    sections: [section],
    people: [],
    tags: [],
    sources: [],
    referred: stored.flatMap(({referred}) => referred),
  }
}
