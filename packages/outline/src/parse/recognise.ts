import type {BlockKind} from '../outline.ts'
import {dedent, isBlank, measure} from './lines.ts'
import type {Ahead} from './look-ahead.ts'

/** A block of several lines that starts at `at` and ends before `end`. */
export type Found = {kind: BlockKind; end: number; text: string; info?: string}

/** `body` is the line from `at` without its indentation (`indent`) or the marker of its item. */
type Start = {lines: readonly string[]; at: number; indent: number; body: string; ahead: Ahead}

const fenceStart = /^(`{3,}|~{3,})\s*(.*)$/
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/
const htmlStart = new RegExp(
  '^</?(address|article|aside|audio|blockquote|body|center|details|dialog|div|dl|dd|dt|embed|' +
    'fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|' +
    'menu|nav|object|ol|optgroup|option|p|pre|script|section|style|summary|svg|table|tbody|td|' +
    'textarea|tfoot|th|thead|title|tr|ul|video)(\\s|/?>|$)',
  'i',
)
const oneTag = /^<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>\s*$/i

export const isRule = (body: string): boolean => /^([-*_])([ \t]*\1){2,}[ \t]*$/.test(body)

/** A fence without its end is no code: `open` says so. */
export function fence({lines, at, indent, body, ahead}: Start): Found | 'open' | undefined {
  const match = fenceStart.exec(body)
  if (!match) return undefined
  const [, marks = '', info = ''] = match
  if (marks.startsWith('`') && info.includes('`')) return undefined
  const end = ahead.fenceEnd(marks, at + 1)
  if (end === undefined) return 'open'
  const text = lines.slice(at + 1, end).map((line) => dedent(line, indent))
  return {kind: 'code', end: end + 1, text: text.join('\n'), info: info.trim()}
}

export function math({lines, at, body, indent, ahead}: Start): Found | undefined {
  if (body.trim() !== '$$') return undefined
  const end = ahead.mathEnd(at + 1)
  return end === undefined ? undefined : verbatim(lines, at, end + 1, indent)
}

export function comment({lines, at, body, indent, ahead}: Start): Found | 'open' | undefined {
  if (!body.startsWith('<!--')) return undefined
  const end = body.includes('-->', 4) ? at : ahead.commentEnd(at + 1)
  if (end === undefined) return 'open'
  const found = verbatim(lines, at, end + 1, indent)
  const inner = /^<!--([^]*?)-->\s*$/.exec(found.text)
  if (inner)
    return {kind: 'comment', end: end + 1, text: inner[1]!.replace(/^[ \t]*\n/, '').trimEnd()}
  return end === at ? undefined : found
}

export function html({lines, at, indent, body}: Start, interrupts: boolean): Found | undefined {
  if (!htmlStart.test(body) && (interrupts || !oneTag.test(body))) return undefined
  let end = at + 1
  while (end < lines.length && !isBlank(lines[end])) end++
  return verbatim(lines, at, end, indent)
}

export function quote({lines, at, body}: Start): Found | undefined {
  if (!body.startsWith('>')) return undefined
  const text = [body.replace(/^> ?/, '')]
  let end = at + 1
  for (; end < lines.length; end++) {
    const next = measure(lines[end]!).body
    if (!next.startsWith('>')) break
    text.push(next.replace(/^> ?/, ''))
  }
  return {kind: 'quote', end, text: text.join('\n')}
}

export function table({lines, at, indent, body}: Start): Found | undefined {
  const second = lines[at + 1]
  if (!isRow(body) || !second?.includes('|') || !delimiterRow.test(second)) return undefined
  let end = at + 2
  while (end < lines.length && isRow(lines[end]!)) end++
  return verbatim(lines, at, end, indent)
}

const isRow = (line: string) => line.includes('|') && !/^\s*([-*+]|\d+[.)]|#+|>)\s/.test(line)

function verbatim(lines: readonly string[], at: number, end: number, indent: number): Found {
  const text = lines.slice(at, end).map((line) => dedent(line, indent).trimEnd())
  return {kind: 'verbatim', end, text: text.join('\n').trimEnd()}
}
