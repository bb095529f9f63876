import {pointOf} from '../documents/points.ts'
import {hasText} from '../documents/shape.ts'
import {headlineOf, singleOf} from '../documents/slides.ts'
import {parseInline} from '../inline/parse-inline.ts'
import {isAlike, joinSpans, type Span} from '../inline/span.ts'
import {type Block, isBranch} from '../outline.ts'
import {isSameContent} from '../same-content.ts'
import {hasContents, type Node} from './node.ts'

type Said = Exclude<Node, {form: 'notes' | 'run'}>

/** Does the block of the notes still say what stands in the talk now? */
export function says<Form extends Said['form']>(block: Block, node: Said & {form: Form}): boolean {
  const compare: Comparison<Said> = comparisons[node.form]
  return compare(block, node)
}

type Comparison<Each extends Said> = {
  bivarianceHack(block: Block, node: Each): boolean
}['bivarianceHack']

const comparisons: {[Form in Said['form']]: Comparison<Extract<Said, {form: Form}>>} = {
  headline: (block, node) =>
    hasText(block) &&
    headlineOf(block) === node.text &&
    block.ordinal === node.ordinal &&
    (block.kind !== 'paragraph' || !hasContents(node)),
  point: (block, node) =>
    hasText(block) &&
    block.kind !== 'paragraph' &&
    (block.ordinal !== undefined) === (node.ordinal !== undefined) &&
    isSame(block, node.spans),
  paragraph: (block, node) => block.kind === 'paragraph' && isSame(block, node.spans),
  verbatim: (block, node) =>
    !hasText(block) && isSameContent(pointOf(block, node.key, 1), node.point),
  single(block, node) {
    const single = isBranch(block) ? undefined : singleOf(block)
    return (
      single !== undefined &&
      (node.held === true || block.ordinal === node.ordinal) &&
      contentFields.every((field) =>
        isSameContent(fieldOf(single, field), fieldOf(node.slide, field)),
      )
    )
  },
}

const contentFields = [
  '_type',
  'code',
  'language',
  'filename',
  'quote',
  'attribution',
  'alt',
  'caption',
  'location',
]

const fieldOf = (value: object, field: string) => (value as Record<string, unknown>)[field]

function isSame(block: Block, spans: readonly Span[]): boolean {
  const [own, other] = [parseInline(block.text), joinSpans(spans)]
  return (
    own.length === other.length &&
    own.every((span, at) => span.text === other[at]!.text && isAlike(span, other[at]!))
  )
}
