import type {SanityDocument} from 'sanity'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {sameValue} from './same-value.ts'

/** A section as the dataset has it: raw, both versions. */
export interface SectionVersions {
  draft: SanityDocument | undefined
  published: SanityDocument | undefined
}

export type SectionPatch = {
  /** Created from the published version first where there is no draft: fails if there is one now. */
  create: SanityDocument | undefined
  id: string
  /** Fails if the draft is another by then. */
  ifRevisionID: string | undefined
  unset?: string[]
  set?: Record<string, unknown>
  setIfMissing?: Record<string, unknown>
  insert?: {after: string; items: unknown[]}
}

/**
 * Moves slides to the end of another section: what to do to both drafts, in one transaction. Throws
 * with words for the editor when the stored slides are not those on the screen.
 */
export function moveToSection(
  source: SectionVersions,
  target: SectionVersions,
  slides: readonly StoredSlide[],
  newKey: () => string,
): [SectionPatch, SectionPatch] {
  const from = source.draft ?? source.published
  const into = target.draft ?? target.published
  if (from === undefined || into === undefined)
    throw new Error('One of the two sections is gone. Nothing was moved.')
  const stored = slidesOf(from)
  const changed = slides.find(
    (slide) =>
      !sameValue(
        slide,
        stored.find(({_key}) => _key === slide._key),
      ),
  )
  if (changed !== undefined)
    throw new Error(
      'The slides are still being saved, or someone has just changed them. Try again.',
    )

  const taken = new Set(slidesOf(into).map(({_key}) => _key))
  const keys = new Map(slides.map(({_key}) => [_key, taken.has(_key) ? newKey() : _key]))
  const [fromId, intoId] = [publishedId(from._id), publishedId(into._id)]
  const moving = slides.map((slide) => ({
    ...slide,
    _key: keys.get(slide._key) ?? slide._key,
    ...linksFrom(slide, (link) => {
      const id = link.section?._ref ?? fromId
      const moved = id === fromId ? keys.get(link.slide ?? '') : undefined
      if (moved !== undefined) return pointing(link, undefined, moved)
      return pointing(link, id === intoId ? undefined : id, link.slide)
    }),
  }))
  return [
    {
      ...draftOf(source),
      unset: slides.map(({_key}) => `slides[_key==${JSON.stringify(_key)}]`),
      set: Object.fromEntries(relinked(stored, fromId, fromId, intoId, keys)),
    },
    {
      ...draftOf(target),
      setIfMissing: {slides: []},
      insert: {after: 'slides[-1]', items: moving},
      set: Object.fromEntries(relinked(slidesOf(into), intoId, fromId, intoId, keys)),
    },
  ]
}

type Link = NonNullable<StoredSlide['dependsOn']>[number]

const slidesOf = (section: SanityDocument): StoredSlide[] =>
  Array.isArray(section['slides']) ? section['slides'] : []

/** The links of slides that stay, where they name one that moves. */
function relinked(
  slides: readonly StoredSlide[],
  ownId: string,
  fromId: string,
  intoId: string,
  keys: ReadonlyMap<string, string>,
): [string, unknown][] {
  return slides
    .filter(({_key}) => ownId !== fromId || !keys.has(_key))
    .flatMap((slide) =>
      (slide.dependsOn ?? []).flatMap((link): [string, unknown][] => {
        const key =
          (link.section?._ref ?? ownId) === fromId ? keys.get(link.slide ?? '') : undefined
        if (key === undefined) return []
        const path = `slides[_key==${JSON.stringify(slide._key)}].dependsOn[_key==${JSON.stringify(link._key)}]`
        return [[path, pointing(link, ownId === intoId ? undefined : intoId, key)]]
      }),
    )
}

const linksFrom = (slide: StoredSlide, turn: (link: Link) => Link): object =>
  slide.dependsOn === undefined ? {} : {dependsOn: slide.dependsOn.map(turn)}

function pointing(link: Link, section: string | undefined, slide: string | undefined): Link {
  const {section: _, ...rest} = link
  return {
    ...rest,
    ...(slide === undefined ? {} : {slide}),
    ...(section === undefined
      ? {}
      : {section: {_type: 'reference' as const, _ref: section, _weak: true}}),
  }
}

function draftOf({draft, published}: SectionVersions) {
  const id = `drafts.${publishedId((draft ?? published)?._id ?? '')}`
  const {_rev: _, ...copied} = published ?? {_rev: ''}
  return draft === undefined
    ? {create: {...copied, _id: id} as SanityDocument, id, ifRevisionID: undefined}
    : {create: undefined, id, ifRevisionID: draft._rev}
}

const publishedId = (id: string): string => id.replace(/^drafts\./, '')
