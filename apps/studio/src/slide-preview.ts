import type {SlideKind} from '@rostrum/schema'
import type {PreviewConfig, PreviewValue} from 'sanity'
import {slideIcons} from './slide-icons.ts'

/** What a row can be named by, the best first; a kind of slide has some of these fields. */
const telling = ['headline', 'quote', 'body', 'code', 'caption', 'alt'] as const
/** What stands after the kind, the best first. */
const adding = ['subtitle', 'attribution', 'filename', 'language', 'caption'] as const

/** Kinds whose slide shows something else where it has no words of its own. */
const standsFor: {readonly [Kind in SlideKind]?: string} = {
  titleSlide: 'The title of the talk',
  sectionBreakSlide: 'The title of the section',
}

interface SlideTypeLike {
  name: SlideKind
  title?: string | undefined
  fields?: readonly {name: string}[] | undefined
}

/** A row for a slide: its headline or first words, beneath it the kind and one more detail. */
export function slidePreview(type: SlideTypeLike): PreviewConfig {
  const fields = new Set(type.fields?.map((field) => field.name))
  const selected = [...telling, ...adding].filter((name) => fields.has(name))
  const select: Record<string, string> = Object.fromEntries(selected.map((name) => [name, name]))
  if (fields.has('image')) select['media'] = 'image'
  return {
    select,
    prepare: ({media = slideIcons[type.name], ...value}) =>
      prepareSlide(type.title ?? 'Slide', {media, ...value}, standsFor[type.name]),
  }
}

/** Exported for its test: the row that the values of a slide give. */
export function prepareSlide(
  kind: string,
  {media, ...value}: Readonly<Pick<PreviewValue, 'media'> & Record<string, unknown>>,
  otherwise = 'Nothing on it yet',
): PreviewValue {
  const title = firstWords(telling, value)
  const detail = firstWords(adding, value)
  const subtitle = detail && detail !== title ? `${kind} · ${detail}` : kind
  return {
    title: title ?? otherwise,
    subtitle,
    ...(media ? {media} : {}),
  }
}

function firstWords(names: readonly string[], value: Readonly<Record<string, unknown>>) {
  return names.map((name) => firstLine(value[name])).find((line) => line !== undefined)
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
