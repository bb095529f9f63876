import {strFromU8, unzipSync} from 'fflate'
import type {FormatReading, SlideReading} from './reading.ts'

/** A presentation as PptxGenJS writes it, slide by slide; charts count with the slide they stand on. */
export function readPptx(bytes: Uint8Array): FormatReading {
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  )
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length
  return {
    slides: Array.from({length: count}, (_, place) => readSlide(parts, place + 1)),
    whole: [...parts]
      .filter(([path]) => !path.endsWith('.rels'))
      .map(([, xml]) => `${textOf(xml)} ${attributesOf(xml)}`)
      .join(' '),
  }
}

function readSlide(parts: ReadonlyMap<string, string>, number: number): SlideReading {
  const path = `ppt/slides/slide${number}.xml`
  const xml = parts.get(path) ?? ''
  const relations = relationsOf(parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? '')
  const beside = (kind: string) =>
    relations
      .filter(({type}) => type.endsWith(`/${kind}`))
      .map(({target}) => parts.get(new URL(target, `file:///${path}`).pathname.slice(1)) ?? '')
  return {
    text: [xml, ...beside('chart')].map(textOf).join(' '),
    notes: beside('notesSlide').map(textOf).join(' '),
    alts: [...xml.matchAll(/\sdescr="([^"]*)"/g)].map(([, alt = '']) => unescaped(alt)),
    links: relations.flatMap(({type, target}) => (type.endsWith('/hyperlink') ? [target] : [])),
  }
}

function relationsOf(xml: string): {type: string; target: string}[] {
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => ({
    type: /\sType="([^"]*)"/.exec(tag)?.[1] ?? '',
    target: unescaped(/\sTarget="([^"]*)"/.exec(tag)?.[1] ?? ''),
  }))
}

/** What stands between tags: runs of text, and the words and figures of charts. */
const textOf = (xml: string): string => unescaped(xml.replaceAll(/<[^>]*>/g, ' '))

const attributesOf = (xml: string): string =>
  [...xml.matchAll(/="([^"]*)"/g)].map(([, value = '']) => unescaped(value)).join(' ')

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi, (_, name, digits, hex) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(String(digits ?? hex), digits === undefined ? 16 : 10))
      : entities[String(name)]!,
  )

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
