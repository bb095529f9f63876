import type {Mutation, SanityClient} from '@sanity/client'

/**
 * The picture that an import put on a slide. Kept on the asset's document, so that a later import
 * tells its own picture from one that an editor has chosen, and an empty slide from an emptied one.
 */
export interface PictureMark {
  asset: string
  /** What the notes called it. */
  location: string
}

/** The marks of one talk, by the key of the slide. */
export async function fetchMarks(
  client: SanityClient,
  talk: string,
): Promise<Map<string, PictureMark>> {
  const found = await client.fetch<{asset: string; marks: StoredMark[]}[]>(
    `*[_type == "sanity.imageAsset" && $talk in ${field}[].talk]{
      "asset": _id, "marks": ${field}[talk == $talk]
    }`,
    {talk},
  )
  return new Map(
    found.flatMap(({asset, marks}) =>
      marks.map(({slide, location}) => [slide, {asset, location}] as const),
    ),
  )
}

/** Puts a slide's mark on its new asset, and takes it from the one before. */
export function markMutations(
  talk: string,
  slide: string,
  mark: PictureMark,
  before: PictureMark | undefined,
): Mutation[] {
  const _key = `${talk}.${slide}`
  const item: StoredMark & {_key: string} = {_key, talk, slide, location: mark.location}
  const own = `${field}[_key == ${JSON.stringify(_key)}]`
  return [
    ...(before === undefined ? [] : [{patch: {id: before.asset, unset: [own]}}]),
    {patch: {id: mark.asset, setIfMissing: {[field]: []}}},
    {patch: {id: mark.asset, insert: {after: `${field}[-1]`, items: [item]}}},
  ]
}

interface StoredMark {
  talk: string
  slide: string
  location: string
}

const field = 'importedFor'
