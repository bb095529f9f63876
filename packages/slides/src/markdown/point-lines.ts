import type {PointNode} from '../plan/deck-plan.ts'
import {codeFence, runsText} from './inline.ts'

/** Points as nested lists. Text without a marker stands as a paragraph. */
export function pointLines(nodes: readonly PointNode[]): string {
  const lines: string[] = []
  for (const [place, node] of nodes.entries()) {
    const isList = markerOf(node) !== ''
    const followsList = place > 0 && markerOf(nodes[place - 1]!) !== ''
    if (place > 0 && !(isList && followsList)) lines.push('')
    lines.push(itemText(node))
  }
  return lines.join('\n')
}

function itemText(node: PointNode): string {
  const marker = markerOf(node)
  const own = contentText(node.content)
  const beneath = pointLines(node.children)
  const inner = [own, beneath].filter((part) => part !== '').join(startsList(node) ? '\n' : '\n\n')
  const indent = ' '.repeat(marker.length)
  const [first = '', ...rest] = inner.split('\n')
  return [`${marker}${first}`, ...rest.map((line) => (line === '' ? '' : indent + line))].join('\n')
}

const startsList = ({children: [first]}: PointNode): boolean =>
  first === undefined || markerOf(first) !== ''

const markerOf = ({content}: PointNode): string =>
  content.type === 'text' || content.type === 'elsewhere'
    ? markers[content.marker](content.ordinal)
    : ''

const markers = {
  bullet: () => '- ',
  number: (ordinal: number) => `${ordinal}. `,
  none: () => '',
}

type Content = PointNode['content']

const contents: {
  readonly [Type in Content['type']]: (content: Extract<Content, {type: Type}>) => string
} = {
  text: ({runs}) => runsText(runs),
  verbatim: ({text, language}) => codeFence(text, language),
  unknown: ({dump}) => codeFence(dump, 'json'),
  elsewhere: () => '…',
}

function contentText(content: Content): string {
  const write = contents[content.type] as (content: Content) => string
  return write(content)
}
