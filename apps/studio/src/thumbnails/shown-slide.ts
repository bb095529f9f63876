import type {AnySlide, Slide} from '@rostrum/schema'
import type {Referenced} from './referenced.ts'

/** A slide as a form has it: its references are not followed. */
export type StoredSlide = Exclude<AnySlide, Slide>

/** A stored slide as a deck's query would answer it, with what it refers to put in its place. */
export function shownSlide(
  slide: StoredSlide,
  {people, series, claims, sources}: Referenced,
  addressOf: AssetAddress,
): Slide {
  const follow = (name: string, followed: (value: unknown) => unknown) =>
    name in slide ? {[name]: followed(slide[name as keyof StoredSlide])} : {}
  const picture = (value: unknown) => shownPicture(value, addressOf)
  const list = (known: ReadonlyMap<string, object>) => (value: unknown) =>
    arrayOf(value).flatMap((each) => known.get(refOf(each)) ?? [])
  const portrayed = (person: object) =>
    'portrait' in person ? {...person, portrait: picture(person.portrait)} : person
  return {
    ...slide,
    audiences: null,
    claims: list(claims)(slide.claims),
    sources: list(sources)(slide.sources),
    background: slide.background
      ? {...slide.background, image: picture(slide.background.image)}
      : null,
    ...follow('image', picture),
    ...follow('poster', picture),
    ...follow('people', (value) => list(people)(value).map(portrayed)),
    ...follow('series', (value) => series.get(refOf(value)) ?? null),
    ...('video' in slide ? {file: shownFile(refOf(slide.video?.asset), addressOf)} : {}),
  } as Slide
}

/** Where an asset is, by its id: `image-<hash>-<width>x<height>-<format>`, `file-<hash>-<format>`. */
export type AssetAddress = (assetId: string) => string | null

const shownFile = (_id: string, addressOf: AssetAddress) =>
  _id === '' ? null : {_id, url: addressOf(_id), mimeType: null}

/** A picture as a deck's query would answer it; null where there is none. */
export function shownPicture(value: unknown, addressOf: AssetAddress): unknown {
  if (typeof value !== 'object' || value === null || !('asset' in value)) return null
  const id = refOf(value.asset)
  const [, width, height, format] = /^image-\w+-(\d+)x(\d+)-(\w+)$/.exec(id) ?? []
  if (format === undefined) return null
  const dimensions = {width: Number(width), height: Number(height)}
  const mimeType = format === 'svg' ? 'image/svg+xml' : null
  const asset = {_id: id, url: addressOf(id), mimeType, metadata: {lqip: null, dimensions}}
  return {...value, asset}
}

const refOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && '_ref' in value ? String(value._ref) : ''

const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
