import type {Points, SpeakerNotes} from '../types.ts'

type Block = NonNullable<Points | SpeakerNotes>[number]

/** The plain text of Portable Text, a line for each block. */
export const textOf = (blocks: readonly Block[] | null | undefined): string =>
  (blocks ?? []).map(textOfBlock).join('\n')

/** How many words a text has; scripts without spaces count two characters as a word. */
export function wordsIn(text: string): number {
  const dense = text.match(/[\u2e80-\u9fff\uac00-\ud7a3]/gu)?.length ?? 0
  const spaced = text.replace(/[\u2e80-\u9fff\uac00-\ud7a3]/gu, ' ').match(/[\p{L}\p{N}][^\s]*/gu)
  return (spaced?.length ?? 0) + Math.ceil(dense / 2)
}

function textOfBlock(block: Block): string {
  if (block._type === 'verbatim') return block.text ?? ''
  return (block.children ?? []).map(({text}) => text ?? '').join('')
}
