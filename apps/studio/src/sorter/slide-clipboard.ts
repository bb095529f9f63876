import {slideTypes, type SlideKind} from '@rostrum/schema'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'

/** Slides on the clipboard, and the section that they were copied from. */
export interface CopiedSlides {
  section: string
  slides: StoredSlide[]
}

const format = 'rostrum/slides@1'

export const textOfSlides = ({section, slides}: CopiedSlides): string =>
  JSON.stringify({format, section, slides}, null, 2)

export type ReadSlides = {type: 'slides'; copied: CopiedSlides} | {type: 'problem'; message: string}

/** What a clipboard holds, if it is slides of ours: whoever wrote it, it is checked. */
export function slidesFromText(text: string): ReadSlides {
  const value = parsed(text)
  if (!isRecord(value) || value['format'] !== format || !Array.isArray(value['slides']))
    return problem('There are no slides on the clipboard. Copy some in a section first.')
  const slides = value['slides'] as unknown[]
  const strange = slides.find(
    (slide) => !isRecord(slide) || !fieldsOf.has(slide['_type'] as SlideKind),
  )
  if (slides.length === 0 || strange !== undefined)
    return problem(
      `The clipboard holds ${strange === undefined ? 'no slide' : `a slide of the kind “${kindOf(strange)}”, which this Studio does not know`}. Copy the slides again here.`,
    )
  const {section} = value
  return {
    type: 'slides',
    copied: {
      section: typeof section === 'string' ? section : '',
      slides: slides.map((slide) => knownFields(slide as Record<string, unknown>)),
    },
  }
}

/**
 * Slides for another place: with new keys, and their links to slides beside them made good. Links
 * to slides that stay behind name the section that they stay in.
 */
export function slidesToPaste(
  {section, slides}: CopiedSlides,
  into: string,
  newKey: () => string,
): StoredSlide[] {
  const keys = new Map(slides.map(({_key}) => [_key, newKey()]))
  return slides.map((slide) => ({
    ...slide,
    _key: keys.get(slide._key) ?? newKey(),
    ...(slide.dependsOn === undefined
      ? {}
      : {
          dependsOn: slide.dependsOn.map((link) => {
            const renamed = link.section ? undefined : keys.get(link.slide ?? '')
            if (renamed !== undefined) return {...link, slide: renamed}
            return link.section || section === '' || section === into
              ? link
              : {...link, section: {_type: 'reference' as const, _ref: section, _weak: true}}
          }),
        }),
  }))
}

const fieldsOf: ReadonlyMap<SlideKind, ReadonlySet<string>> = new Map(
  slideTypes.map((type) => [
    type.name,
    new Set(['_type', '_key', ...type.fields.map((field: {name: string}) => field.name)]),
  ]),
)

function knownFields(slide: Record<string, unknown>): StoredSlide {
  const known = fieldsOf.get(slide['_type'] as SlideKind)
  const entries = Object.entries(slide).filter(([name]) => known?.has(name))
  return {_key: '', ...Object.fromEntries(entries)} as StoredSlide
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (slide: unknown): string =>
  isRecord(slide) && typeof slide['_type'] === 'string' ? slide['_type'].slice(0, 40) : 'nameless'

const problem = (message: string) => ({type: 'problem' as const, message})
