import type {PhrasingContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {isSafeHref} from '@rostrum/schema'
import {joinSpans, type Mark, markOrder, type Span} from './span.ts'

/** Everything that would make a block of the text, and what needs the rest of the notes. */
const disabled = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'tasklistCheck',
  'thematicBreak',
]
const options = {
  extensions: [gfm(), {disable: {null: disabled}}],
  // The transforms would link addresses that were escaped.
  mdastExtensions: [gfmFromMarkdown().map((extension) => ({...extension, transforms: []}))],
}
const special = /[\\`*_~[<&@\n]|https?:|www\./i
const wrappers: Partial<Record<string, Mark>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'strike-through',
}

/** Inline Markdown. What has no counterpart in a talk stays as it was written. */
export function parseInline(raw: string): Span[] {
  if (!special.test(raw)) return joinSpans([{text: raw, marks: []}])
  const spans: Span[] = []
  for (const block of fromMarkdown(raw, options).children) {
    if ('children' in block) spans.push(...collect(block.children as PhrasingContent[], raw, []))
    else spans.push(literal(block, raw, []))
  }
  return joinSpans(spans)
}

/** The image, if there is nothing but one. */
export function loneImage(raw: string): {alt: string; title?: string; url: string} | undefined {
  if (!/^!\[[^]*\)$/.test(raw)) return undefined
  const {children} = fromMarkdown(raw, options)
  const [paragraph] = children
  if (children.length !== 1 || paragraph?.type !== 'paragraph') return undefined
  const [image] = paragraph.children
  if (paragraph.children.length !== 1 || image?.type !== 'image') return undefined
  return {alt: image.alt ?? '', url: image.url, ...(image.title ? {title: image.title} : {})}
}

function collect(nodes: readonly PhrasingContent[], raw: string, marks: readonly Mark[]): Span[] {
  const formulas = new Set(nodes.filter((node) => isFormula(node, raw)))
  return nodes.flatMap((node, at) => {
    const wrapper = wrappers[node.type]
    if (wrapper && 'children' in node) return collect(node.children, raw, withMark(marks, wrapper))
    if (node.type === 'text') {
      const from = formulas.has(nodes[at - 1]!) ? 1 : 0
      const to = node.value.length - (formulas.has(nodes[at + 1]!) ? 1 : 0)
      return [{text: node.value.slice(from, to).replace(/[ \t]*\n[ \t]*/g, ' '), marks}]
    }
    if (node.type === 'break') return [{text: '\n', marks}]
    if (node.type === 'inlineCode')
      return [
        {
          text: node.value.replace(/\s*\n\s*/g, ' '),
          marks: withMark(marks, formulas.has(node) ? 'math' : 'code'),
        },
      ]
    if (node.type === 'link' && isSafeHref(node.url) && !node.title) {
      const spans = collect(node.children, raw, marks)
      if (spans.some((span) => span.text.trim() !== '')) {
        return spans.map((span) => ({...span, href: node.url}))
      }
    }
    return [literal(node, raw, marks)]
  })
}

/**
 * Code between two dollar signs that touch it, as elsewhere in Markdown: `$` alone is money.
 * An escaped one is none, and none is shared by two.
 */
function isFormula(node: PhrasingContent, raw: string): boolean {
  if (node.type !== 'inlineCode') return false
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  return raw[start - 1] === '$' && raw[start - 2] !== '\\' && raw[end] === '$'
}

type Offset = {offset?: number | undefined}

function literal(
  node: {position?: {start: Offset; end: Offset} | undefined},
  raw: string,
  marks: readonly Mark[],
): Span {
  const {start, end} = node.position ?? {start: {}, end: {}}
  return {text: raw.slice(start.offset ?? 0, end.offset).replace(/\s*\n\s*/g, ' '), marks}
}

const withMark = (marks: readonly Mark[], mark: Mark): Mark[] =>
  markOrder.filter((each) => each === mark || marks.includes(each))
