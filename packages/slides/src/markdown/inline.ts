import type {Mark, Run} from '../text/runs.ts'

/**
 * Text that a reader of Markdown takes for nothing but text. An address that became a link by itself
 * would swallow the marks that follow it.
 */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(
      /[\\`*_[\]<>|~&#@]|(?<=https?):(?=\/\/)|(?<=www)\./gi,
      (character) => `\\${character}`,
    )
    .replaceAll(/^(\s*)([-+=]|\d+[.)])(?=[\s=-]|$)/gm, (_, space: string, marker: string) =>
      marker.length === 1
        ? `${space}\\${marker}`
        : `${space}${marker.slice(0, -1)}\\${marker.at(-1)}`,
    )

/** `href` must have been found safe: planning drops all others. */
export const linkTo = (href: string, inner: string): string =>
  `[${inner}](<${href.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`

export function runsText(runs: readonly Run[]): string {
  const parts = runs
    .map(({text, marks, href}) => {
      const inner = marks.includes('math')
        ? `$${codeSpan(text)}$`
        : marks.includes('code')
          ? codeSpan(text)
          : escapeText(text)
      const marked = marks.reduce((words, mark) => around(words, wraps[mark]), inner)
      return href === null ? marked : linkTo(href, marked)
    })
    .filter((part) => part !== '')
  return parts.reduce(apart, '').replaceAll('\n', '  \n')
}

/** Backticks that meet would be one fence: a space of no width keeps them apart. */
const apart = (before: string, after: string): string =>
  before.endsWith('`') && after.startsWith('`') ? `${before}\u200b${after}` : before + after

const wraps: {readonly [M in Mark]: string} = {
  strong: '**',
  em: '*',
  strike: '~~',
  code: '',
  math: '',
}

/** Markers stand at words, or they would be read as text. */
function around(text: string, wrap: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return words === '' ? text : `${before}${wrap}${words}${wrap}${after}`
}

const oneLine = (text: string): string => text.replaceAll(/\s*[\n\r]\s*/g, ' ')

/** On one line: a blank one would end the paragraph, and with it the span. */
export function codeSpan(code: string): string {
  const text = oneLine(code)
  const fence = fenceFor(text, 1)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

export function codeFence(code: string, language: string | null): string {
  const text = code.replaceAll(/\r\n?/g, '\n')
  const fence = fenceFor(text, 3)
  return `${fence}${(language ?? '').replaceAll(/[^\w+#.-]/g, '')}\n${text.replace(/\n$/, '')}\n${fence}`
}

/** Longer than any that stands in the text. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({length}) => length))
  return '`'.repeat(Math.max(least, longest + 1))
}
