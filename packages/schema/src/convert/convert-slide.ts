import {sharedFields} from '../slides/shared-fields.ts'
import {layoutsOf} from '../slides/layouts.ts'
import type {AnySlide, SlideKind} from '../types.ts'
import {type Block, type NewKey, paragraph, plain, words} from './blocks.ts'
import {contentOf} from './content-of.ts'
import {fillKind} from './fill-kind.ts'
import {fieldOf, kindsFor, pictureField, pictureOf} from './kinds-for.ts'

/**
 * A slide as another kind, with its key and all that slides share. No word is lost: what the new
 * kind has no field for is added to the notes. Throws for a kind that `kindsFor` doesn't name.
 */
export function convertSlide(slide: AnySlide, kind: SlideKind, newKey: NewKey): AnySlide {
  if (kind === slide._type) return slide
  if (!kindsFor(slide).includes(kind))
    throw new Error(
      `A ${slide._type} with what this one holds cannot become a ${kind}: its film, people or data would be lost. Take one of ${kindsFor(slide).join(', ') || 'no other kind'}.`,
    )
  const series = kept(slide, kind)
  const content = contentOf(slide, newKey)
  // A table that shows a series has no words of its own.
  const {fields, rest} = fillKind('series' in series ? 'chartSlide' : kind, content, newKey)
  const shared = [...sharedNames, 'layout'].flatMap((name) => {
    const value = fieldOf(slide, name)
    return value === undefined || (name === 'layout' && !hasLayout(kind, value))
      ? []
      : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(shared),
    ...fields,
    ...series,
    ...withNotes(slide, rest, newKey),
    ...withPicture(slide, kind),
    _type: kind,
    _key: slide._key,
  } as AnySlide
}

const sharedNames = sharedFields.map(({name}) => name)

const hasLayout = (kind: SlideKind, layout: unknown): boolean =>
  layoutsOf(kind).some((own) => own === layout)

/** Fields that two kinds have alike, but for their words. */
function kept(slide: AnySlide, kind: SlideKind): {series?: unknown} {
  const series = fieldOf(slide, 'series')
  return series && (kind === 'chartSlide' || kind === 'tableSlide') ? {series} : {}
}

function withPicture(slide: AnySlide, kind: SlideKind): object {
  const picture = pictureOf(slide)
  if (picture === undefined) return {}
  const field = pictureField[kind]
  return field === undefined
    ? {background: {...slide.background, _type: 'background', image: picture}}
    : {[field]: picture}
}

function withNotes(slide: AnySlide, rest: readonly Block[], newKey: NewKey): object {
  const added = rest
    .filter((block) => words(block).length > 0)
    .map((block) => asNote(block, newKey))
  return added.length === 0 ? {} : {notes: [...(slide.notes ?? []), ...added]}
}

/** Notes hold no verbatim text: its lines stand in a paragraph. */
function asNote(block: Block, newKey: NewKey): Block {
  return block._type === 'verbatim' ? paragraph(plain(block), newKey) : {...block, _key: newKey()}
}
