import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import type {FormatReading, SlideReading} from './reading.ts'

/** The talk as text, a slide a heading of the first three levels; footnotes count where they are named. */
export function readMarkdown(text: string): FormatReading {
  const {children} = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const footnotes = new Map(
    children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : [],
    ),
  )
  const slides: RootContent[][] = []
  for (const node of children) {
    if (node.type === 'footnoteDefinition') continue
    if (node.type === 'heading' && node.depth <= 3) slides.push([node])
    else slides.at(-1)?.push(node)
  }
  return {slides: slides.map((nodes) => readSlide(nodes, footnotes)), whole: text}
}

function readSlide(
  nodes: readonly RootContent[],
  footnotes: ReadonlyMap<string, RootContent>,
): SlideReading {
  const own = nodes.flatMap(below)
  const named = own.flatMap((node) =>
    node.type === 'footnoteReference' ? (footnotes.get(node.identifier) ?? []) : [],
  )
  const all = [...own, ...named.flatMap(below)]
  return {
    text: [...nodes, ...named].map(textOf).join(' '),
    notes: nodes
      .filter(({type}) => type === 'blockquote')
      .map(textOf)
      .join(' '),
    alts: all.flatMap((node) => (node.type === 'image' ? (node.alt ?? []) : [])),
    links: all.flatMap((node) => (node.type === 'link' ? node.url : [])),
  }
}

/** A node and all beneath it. */
const below = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(below) : []),
]

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
