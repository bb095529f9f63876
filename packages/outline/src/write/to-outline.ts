import type {TalkDocuments} from '../documents/types.ts'
import {parseFrontMatter} from '../parse/front-matter.ts'
import {baseOf} from './base.ts'
import {writeFrontMatter} from './front-matter.ts'
import {treeOf} from './tree.ts'
import {writeBlocks} from './write-blocks.ts'

/**
 * The notes again: lines that still say what stands in the talk as they were written, the rest as
 * plain Markdown. Speaker notes become HTML comments.
 */
export const toOutline = (documents: TalkDocuments): string => writeOutline(documents).text

/** With the keys of the blocks that the text will be read as. */
export function writeOutline(documents: TalkDocuments): {text: string; keys: string[]} {
  const base = baseOf(documents.talk)
  const front = writeFrontMatter(documents, base)
  const {lines, keys} = writeBlocks(treeOf(documents, base), base, documents.talk.title)
  // Of what follows, a rule as the first line could make front matter.
  if (front.length === 0 && parseFrontMatter(lines, () => {})) lines[0] = '***'
  const all = [...front, ...lines]
  const before = base?.outline.text ?? ''
  const end = /\r\n/.test(before) ? '\r\n' : '\n'
  const text = all.join(end)
  const whole = text === '' || all.at(-1) === '' || base ? text : `${text}${end}`
  return {text: before.startsWith('\ufeff') ? `\ufeff${whole}` : whole, keys}
}
