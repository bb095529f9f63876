import {type AnySlide, type SlideKind, slideTypes} from '@rostrum/schema'
import type {PreviewConfig, PreviewValue} from 'sanity'
import {slideDetails} from './slide-preview-details.ts'
import {slideIcons} from './slide-icons.ts'

/** What a row can be named by, the best first; a kind of slide has some of these fields. */
const telling = ['headline', 'quote', 'body', 'code', 'caption', 'alt'] as const

/** Kinds whose slide shows something else where it has no words of its own. */
const standsFor: {readonly [Kind in SlideKind]?: string} = {
  titleSlide: 'The title of the talk',
  agendaSlide: 'What comes, by section',
  sectionBreakSlide: 'The title of the section',
  sourcesSlide: 'All sources',
}

const titles = new Map(slideTypes.map(({name, title}) => [name, title]))

interface SlideTypeLike {
  name: SlideKind
  title?: string | undefined
  fields?: readonly {name: string}[] | undefined
}

/** A row for a slide: its headline or first words, beneath it the kind and what it holds. */
export function slidePreview(type: SlideTypeLike): PreviewConfig {
  const fields = new Set(type.fields?.map((field) => field.name))
  const {select: added = {}} = slideDetails[type.name] ?? {}
  const select: Record<string, string> = {
    ...Object.fromEntries(telling.filter((name) => fields.has(name)).map((name) => [name, name])),
    ...added,
  }
  const picture = ['image', 'poster'].find((name) => fields.has(name))
  if (picture) select['media'] = picture
  return {
    select,
    prepare: ({media, ...value}) => ({
      ...prepareSlide(type.name, value),
      media: media ?? slideIcons[type.name],
    }),
  }
}

/** Exported for its test: the row that the values of a slide give. */
export function prepareSlide(
  kind: SlideKind,
  value: Readonly<Record<string, unknown>>,
): Pick<PreviewValue, 'title' | 'subtitle'> {
  const detail = slideDetails[kind]?.detail(value)
  const kindTitle = titles.get(kind) ?? 'Slide'
  const title = firstWords(value) ?? standsFor[kind] ?? `${kindTitle}, empty`
  return {title, subtitle: detail && detail !== title ? `${kindTitle} · ${detail}` : kindTitle}
}

/** What a slide goes by in lists: its headline, its first words, or what stands there instead. */
export function slideName(slide: AnySlide): string {
  return firstWords({...slide}) ?? standsFor[slide._type] ?? titles.get(slide._type) ?? 'Slide'
}

/**
 * What a section goes by: its title; without one, that a talk opens with it (it is the first one,
 * or begins with the title of the talk), else the first words on its slides.
 */
export function sectionName({
  title,
  slides,
  isFirst = false,
}: {
  title?: string | null
  slides?: readonly AnySlide[] | null
  isFirst?: boolean
}): string {
  const given = title?.trim()
  if (given) return given
  if (isFirst || slides?.[0]?._type === 'titleSlide') return untitledOpening
  const words = sectionWords(slides)
  return words === undefined ? 'Untitled section' : `“${words}” …`
}

/** What the section is called that a talk opens with, where nobody gave it a title. */
export const untitledOpening = 'Opening'

/** The first words on the slides of a section. */
export function sectionWords(slides: readonly AnySlide[] | null | undefined): string | undefined {
  return (slides ?? []).flatMap((slide) => firstWords({...slide}) ?? [])[0]
}

/** What its kind is called. */
export const slideKindName = ({_type}: Pick<AnySlide, '_type'>): string =>
  titles.get(_type) ?? 'Slide'

function firstWords(value: Readonly<Record<string, unknown>>): string | undefined {
  return telling.map((name) => firstLine(value[name])).find((line) => line !== undefined)
}

function firstLine(value: unknown): string | undefined {
  const lines = Array.isArray(value)
    ? value.map(textOfBlock)
    : typeof value === 'string'
      ? value.split('\n')
      : []
  return lines.map((line) => line.trim()).find((line) => line !== '')
}

function textOfBlock(block: unknown): string {
  if (typeof block !== 'object' || block === null) return ''
  if ('text' in block) return String(block.text).split('\n')[0] ?? ''
  if (!('children' in block) || !Array.isArray(block.children)) return ''
  return block.children.map(textOfBlock).join('')
}

/** The slides among stored values: an array, or an object by position where a preview followed references. */
export function slidesIn(items: unknown): AnySlide[] {
  const list: unknown[] = typeof items === 'object' && items !== null ? Object.values(items) : []
  return list.filter(isSlide)
}

/** What is stored beneath `slides` follows the schema; its kind is all that the rules rely on. */
const isSlide = (value: unknown): value is AnySlide =>
  typeof value === 'object' &&
  value !== null &&
  '_type' in value &&
  typeof value._type === 'string' &&
  value._type.endsWith('Slide')
