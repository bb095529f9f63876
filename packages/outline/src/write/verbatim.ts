import {pointOf, type Point} from '../documents/points.ts'
import {hasText} from '../documents/shape.ts'
import {isSameContent} from '../same-content.ts'
import type {Block} from '../outline.ts'
import {parseBlocks} from '../parse/parse-blocks.ts'

type Verbatim = Extract<Point, {_type: 'verbatim'}>

/** What verbatim text is read as when it stands in notes as it is, if that keeps it as it is. */
export function rawVerbatim(point: Verbatim): Block | undefined {
  const blocks = parseBlocks((point.text ?? '').split('\n'), 0, () => {})
  const [only] = blocks
  if (blocks.length !== 1 || !only || hasText(only) || only.kind === 'comment') return undefined
  return isSameContent(pointOf(only, point._key, 1), point) ? only : undefined
}

/** Code between fences that do not occur in it. */
export function fenced(text: string, info: string): string[] {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${info}`, ...text.split('\n'), fence]
}
