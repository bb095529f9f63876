import {createHash} from 'node:crypto'
import {basename} from 'node:path'
import type {Conflict, Problem, TalkDocuments} from '@rostrum/outline'
import type {Mutation, SanityClient} from '@sanity/client'
import {fetchMarks, markMutations} from '../content/picture-marks.ts'
import {messageOf} from '../user-error.ts'
import {readNotePicture} from './note-picture.ts'

export interface PicturedNotes {
  talkId: string
  text: string
  /** Where the notes stand, and beneath it their pictures; null: they came without. */
  folder: string | null
  /** Nothing is uploaded. */
  dryRun: boolean
  sections: readonly Section[]
  /** The sections as they stand in the store. */
  stored: readonly Section[]
  /** Awaited before the first upload. */
  beforeChange: () => Promise<unknown>
}

export interface FilledImages {
  sections: Section[]
  problems: Problem[]
  conflicts: Conflict[]
  /** To be written together with the sections. */
  mutations: Mutation[]
}

/**
 * Puts the pictures that notes name on their slides: where there is none yet, and where the one
 * that an import put there has changed. A picture that an editor chose stands, and so does a slide
 * that an editor took it from.
 */
export async function fillImages(
  client: SanityClient,
  {talkId, text, folder, dryRun, sections, stored, beforeChange}: PicturedNotes,
): Promise<FilledImages> {
  const filled: FilledImages = {sections: [...sections], problems: [], conflicts: [], mutations: []}
  if (!sections.some(({slides = []}) => slides.some(isNamed))) return filled
  const marks = await fetchMarks(client, talkId)
  const locations = new Map(
    stored.flatMap(({slides = []}) => slides.filter(isNamed)).map((s) => [s._key, s.location]),
  )
  const lineOf = lineFinder(text)
  const upload = async (bytes: Buffer, path: string) => {
    await beforeChange()
    return client.assets.upload('image', bytes, {filename: basename(path)})
  }

  const fill = async (slide: NamedSlide): Promise<Slide> => {
    const {location} = slide
    const mark = marks.get(slide._key)
    const shown = slide.image?.asset?._ref
    const line = lineOf(location)
    const problem = (message: string): Slide => {
      filled.problems.push({line, severity: 'warning', message})
      return slide
    }
    const isEmptied =
      shown === undefined && mark?.location === location && locations.get(slide._key) === location
    if (isEmptied) return slide
    const picture = readNotePicture(location, folder)
    if ('message' in picture) return shown === undefined ? problem(picture.message) : slide
    const {bytes, path} = picture
    if (shown !== undefined && shown !== mark?.asset) {
      if (mark && !isAssetOf(bytes, shown) && !isAssetOf(bytes, mark.asset))
        filled.conflicts.push(conflictOf(slide, line))
      return slide
    }
    if (dryRun) return slide
    try {
      const known = shown !== undefined && isAssetOf(bytes, shown)
      const asset = known ? shown : (await upload(bytes, path))._id
      if (asset !== mark?.asset || location !== mark.location)
        filled.mutations.push(...markMutations(talkId, slide._key, {asset, location}, mark))
      return known ? slide : withAsset(slide, asset)
    } catch (error) {
      return problem(
        `The picture ${location} could not be used: ${messageOf(error)} Save it as PNG, JPEG, WebP or SVG.`,
      )
    }
  }

  for (const [index, section] of sections.entries()) {
    const slides: Slide[] = []
    for (const slide of section.slides ?? [])
      slides.push(isNamed(slide) ? await fill(slide) : slide)
    if (section.slides) filled.sections[index] = {...section, slides}
  }
  return filled
}

type Section = TalkDocuments['sections'][number]
type Slide = NonNullable<Section['slides']>[number]
type ImageSlide = Extract<Slide, {_type: 'imageSlide'}>
type NamedSlide = ImageSlide & {location: string}

const isNamed = (slide: Slide): slide is NamedSlide =>
  slide._type === 'imageSlide' && Boolean(slide.location)

const withAsset = (slide: NamedSlide, id: string): Slide => ({
  ...slide,
  image: {...slide.image, _type: 'image', asset: {_type: 'reference', _ref: id}},
})

/** An asset's id says which bytes it has. */
const isAssetOf = (bytes: Buffer, id: string): boolean =>
  id.startsWith(`image-${createHash('sha1').update(bytes).digest('hex')}-`)

const conflictOf = ({headline, alt, location, image}: NamedSlide, line: number): Conflict => ({
  where: `slide “${headline ?? alt ?? location}” › image`,
  line,
  yours: `a picture that was chosen in the Studio (${image?.asset?._ref})`,
  theirs: location,
})

/** The line on which notes name a picture; asked again for the same one, the next that does. */
function lineFinder(text: string): (location: string) => number {
  const lines = text.split(/\r\n|\r|\n/)
  const seen = new Map<string, number>()
  return (location) => {
    const names = (line: string) =>
      line.includes(`](${location}`) || line.includes(`](<${location}`)
    const from = seen.get(location) ?? 0
    const found = lines.findIndex((line, index) => index >= from && names(line))
    if (found === -1) return Math.max(1, from)
    seen.set(location, found + 1)
    return found + 1
  }
}
