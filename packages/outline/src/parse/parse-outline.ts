import type {Outline} from '../outline.ts'
import type {Problem} from '../problem.ts'
import {type FrontMatter, parseFrontMatter} from './front-matter.ts'
import {splitLines} from './lines.ts'
import {parseBlocks} from './parse-blocks.ts'

/**
 * Notes as a tree. Refuses nothing: what it cannot read it keeps as text and reports. A problem of
 * severity `error` says that these are no notes at all.
 */
export function parseOutline(text: string): {outline: Outline; problems: Problem[]} {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const lines = splitLines(text)
  const frontMatter = parseFrontMatter(lines, report)
  const blocks = parseBlocks(lines, frontMatter?.lines ?? 0, report)
  problems.push(...unreadable(text, lines), ...mixedTabs(lines))
  if (text.trim() === '' || (blocks.length === 0 && isBare(frontMatter))) {
    report({
      line: 1,
      severity: 'error',
      message: 'There is nothing in these notes. Write a title or a point, such as: - First thing',
    })
  }
  problems.sort((one, other) => one.line - other.line)
  return {outline: {text, lines, blocks, ...(frontMatter ? {frontMatter} : {})}, problems}
}

const isBare = (frontMatter: FrontMatter | undefined) => frontMatter?.fields.title === undefined

function unreadable(text: string, lines: readonly string[]): Problem[] {
  if (!text.includes('\0')) return []
  const at = lines.findIndex((line) => line.includes('\0'))
  const column = (lines[at] ?? '').indexOf('\0') + 1
  const message =
    'This is not a text file: it contains a NUL character. Give a Markdown file in UTF-8.'
  return [{line: at + 1, column, severity: 'error', message}]
}

function mixedTabs(lines: readonly string[]): Problem[] {
  const tabs = lines.findIndex((line) => /^\t+\S/.test(line))
  const mixed = lines.findIndex((line) => /^( +\t|\t+ +)\S/.test(line))
  const spaces = lines.findIndex((line) => /^ {2,}\S/.test(line))
  if (mixed < 0 && (tabs < 0 || spaces < 0)) return []
  const line = 1 + (mixed >= 0 ? mixed : Math.max(tabs, spaces))
  const message =
    'Tabs and spaces are mixed in the indentation; a tab was taken for four columns. Use one of them.'
  return [{line, severity: 'warning', message}]
}
