import type {Points} from '../types.ts'

export type Block = Points[number]
export type TextBlock = Extract<Block, {_type: 'block'}>
/** Makes keys for what is new: each call another one. */
export type NewKey = () => string

/** A point with all that stands beneath it. */
export type Group = {lead: Block; beneath: Block[]}

export function point(text: string, level: number, newKey: NewKey): TextBlock {
  return {...paragraph(text, newKey), listItem: 'bullet', level}
}

export function paragraph(text: string, newKey: NewKey): TextBlock {
  return {
    _type: 'block',
    _key: newKey(),
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: newKey(), text, marks: []}],
  }
}

/** The words of a block; after those with a link its address, before code its language. */
export function plain(block: Block): string {
  if (block._type === 'verbatim') return filledTexts(block.language, block.text).join('\n')
  const targets = new Map((block.markDefs ?? []).map(({_key, href}) => [_key, href ?? '']))
  const spans = block.children ?? []
  return spans
    .map(({text = '', marks = []}, index) => {
      const ending = marks.filter((mark) => !(spans[index + 1]?.marks ?? []).includes(mark))
      const addresses = ending.flatMap((mark) => targets.get(mark) ?? [])
      return [text, ...addresses.filter((href) => href !== text).map((href) => ` (${href})`)].join(
        '',
      )
    })
    .join('')
}

/** A block's words, unless they are none. */
export const words = (block: Block): string[] => filledTexts(plain(block))

export const filledTexts = (...texts: (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => (text == null || text.trim() === '' ? [] : [text.trim()]))

export const levelOf = (block: Block): number =>
  block._type === 'block' && block.listItem !== undefined ? (block.level ?? 1) : 0

/** Parts points at their first level: each with what is deeper and follows it. */
export function groupsOf(blocks: readonly Block[]): Group[] {
  const top = Math.min(...blocks.map(levelOf))
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const isBeneath = last !== undefined && (levelOf(block) > top || block._type === 'verbatim')
    if (isBeneath) last.beneath.push(block)
    else groups.push({lead: block, beneath: []})
  }
  return groups.filter(({lead, beneath}) => beneath.length > 0 || words(lead).length > 0)
}

export const ungrouped = (groups: readonly Group[]): Block[] =>
  groups.flatMap(({lead, beneath}) => [lead, ...beneath])

/** Deeper or higher by so many levels; never above the first. */
export const shifted = (blocks: readonly Block[], by: number): Block[] =>
  blocks.map((block) =>
    block._type === 'block' && block.listItem !== undefined
      ? {...block, level: Math.max(1, (block.level ?? 1) + by)}
      : block,
  )

/** Paragraphs become points; points keep their level and take the marker at the first. */
export const asList = (blocks: readonly Block[], marker: 'bullet' | 'number'): Block[] =>
  blocks.map((block) => {
    if (block._type === 'verbatim') return block
    const level = block.listItem === undefined ? 1 : (block.level ?? 1)
    const listItem = level === 1 ? marker : (block.listItem ?? 'bullet')
    return {...block, listItem, level}
  })

/** What is said beneath a point, in a line. */
export const inOneLine = (blocks: readonly Block[]): string => blocks.flatMap(words).join('; ')
