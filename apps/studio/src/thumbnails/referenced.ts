import {type Slide, type SlideOf, type Talk, themeFields} from '@rostrum/schema'

type Item<List> = NonNullable<NonNullable<List>[number & keyof NonNullable<List>]>
type Person = NonNullable<SlideOf<'peopleSlide'>['people']>[number]
type Series = NonNullable<SlideOf<'chartSlide'>['series']>
type Claim = Item<Slide['claims']>
type Source = Item<Slide['sources']>

/** What the slides of a section refer to, by id; and a talk that they stand in. */
export interface Referenced {
  people: ReadonlyMap<string, Person>
  series: ReadonlyMap<string, Series>
  claims: ReadonlyMap<string, Claim>
  sources: ReadonlyMap<string, Source>
  talk: TalkAround | null
}

export type TalkAround = Pick<
  Talk,
  'title' | 'subtitle' | 'language' | 'wordsPerMinute' | 'theme'
> & {
  speakers: Talk['speakers']
  sections: {_id: string; title: string | null}[] | null
}

export const nothingReferenced: Referenced = {
  people: new Map(),
  series: new Map(),
  claims: new Map(),
  sources: new Map(),
  talk: null,
}

/** What `referencedQuery` answers. */
export interface ReferencedResult {
  people: Person[]
  series: Series[]
  claims: Claim[]
  sources: Source[]
  talk: TalkAround | null
}

const source = `_id, title, author, publisher, published, url, checkedOn, confidence`
const listed = '_id in $ids'

/** Parameters: `ids` of what is referred to, `section` whose slides they are. */
export const referencedQuery = {
  fetch: `{
    "people": *[_type == "person" && ${listed}]{_id, name, role, "organization": organization->name, portrait},
    "series": *[_type == "dataSeries" && ${listed}]{_id, title, table, unit, basis, confidence, sources[]->{${source}}},
    "claims": *[_type == "claim" && ${listed}]{_id, wording, standing, sinceThen{text, date}, sources[]->{${source}}},
    "sources": *[_type == "source" && ${listed}]{${source}},
    "talk": *[_type == "talk" && references($section)] | order(_updatedAt desc)[0]{
      title, subtitle, language, wordsPerMinute,
      theme->{${themeFields}},
      speakers[]->{_id, name, role, "organization": organization->name},
      sections[]->{_id, title}
    }
  }`,
  listen: '*[_type in ["person", "dataSeries", "claim", "source", "talk", "theme"]]',
}

export const referencedFrom = (result: ReferencedResult): Referenced => ({
  people: byId(result.people),
  series: byId(result.series),
  claims: byId(result.claims),
  sources: byId(result.sources),
  talk: result.talk,
})

const byId = <Value extends {_id: string}>(values: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [value._id, value]))

const imageOrFile = /^(?:image|file)-/

/** The ids that a value refers to, each once, in order; pictures and films need no look-up. */
export function idsIn(value: unknown): string[] {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) return part.forEach(visit)
    if ('_ref' in part && typeof part._ref === 'string' && !imageOrFile.test(part._ref))
      found.add(part._ref)
    for (const inner of Object.values(part)) visit(inner)
  }
  visit(value)
  return [...found].toSorted()
}
