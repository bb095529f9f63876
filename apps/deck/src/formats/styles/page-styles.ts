import {join} from 'node:path'
import {keptFiles} from '../../content/kept-files.ts'
import {dataAddress} from '../data-address.ts'
import {subsetFace} from '../subset-faces.ts'
import {keepSelectors} from './css-rules.ts'
import {usedType} from './used-type.ts'
import type {UsedFamily} from './used-type.ts'

export interface StyleSources {
  /** The style sheet of the theme. */
  css: string
  /** What may put classes on elements later. */
  script: string
  /** The bytes of a face by the path that the style sheet has. */
  face: (path: string) => Uint8Array | undefined
}

/**
 * The style sheet of one page: without rules for what does not stand on it, and with those letters of
 * its faces in it that do. With a folder to keep them in, faces and whole style sheets are made once.
 */
export async function pageStyles(
  page: string,
  sources: StyleSources,
  cacheFolder?: string,
): Promise<string> {
  const key = [sources.css, sources.script, page].join('\0')
  const sheets =
    cacheFolder === undefined ? null : keptFiles(join(cacheFolder, 'sheets'), version, 60)
  const kept = sheets?.read(key)
  if (kept !== undefined) return kept
  const made = await makeStyles(page, sources, cacheFolder)
  sheets?.write(key, made)
  return made
}

/** Changes with whatever makes another style sheet of the same page, or another face of the same letters. */
const version = 'styles 1, subset-font 2.9.0'

async function makeStyles(
  page: string,
  {css, script, face}: StyleSources,
  cacheFolder: string | undefined,
): Promise<string> {
  // The script's own buttons are on the page too.
  const whole = `${page}<nav class="tools"><button>←→◐?</button></nav>`
  const used = usedType(whole, css)
  const present = new Set(whole.match(/[\w-]+/g))
  for (const word of script.match(/[\w-]+/g) ?? []) present.add(word)
  const bare = keepSelectors(css.replaceAll(faceRule, ''), (selector) =>
    namesIn(selector).every((name) => present.has(name)),
  )
  const faces = await Promise.all(
    (css.match(faceRule) ?? []).map((rule) => faceFor(rule, used, face, cacheFolder)),
  )
  return faces.join('') + withoutIdleFrames(bare)
}

/** Without animations that nothing names. */
function withoutIdleFrames(css: string): string {
  return css.replaceAll(/@keyframes ([\w-]+)\{(?:[^{}]|\{[^{}]*\})*\}/g, (whole, name: string) =>
    new RegExp(`animation[\\w-]*:[^;}]*\\b${name}\\b`).test(css) ? whole : '',
  )
}

const faceRule = /@font-face\s*\{[^}]*\}/g

/** The classes, and the kinds and layouts, without which a selector matches nothing. */
function namesIn(selector: string): string[] {
  const certain = selector.replaceAll(/:(?:not|has|is|where)\((?:[^()]|\([^()]*\))*\)/g, '')
  const classes = [...certain.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = '']) => name)
  const values = [...certain.matchAll(/\[data-(?:kind|layout|arrangement)="?([\w-]+)"?\]/g)]
  return [...classes, ...values.map(([, value = '']) => value)]
}

/** Empty for a face that shows nothing of the page. */
async function faceFor(
  rule: string,
  used: ReadonlyMap<string, UsedFamily>,
  bytesOf: StyleSources['face'],
  cacheFolder: string | undefined,
): Promise<string> {
  const path = /url\(["']?(?:\.\/)?(fonts\/[^"')]+)["']?\)/.exec(rule)?.[1]
  if (path === undefined) return rule
  const family = used.get(/font-family:\s*["']?([^;"'}]+)/.exec(rule)?.[1]?.trim() ?? '')
  const isLeaning = /font-style:\s*italic/.test(rule)
  const shown = inRange([...((isLeaning ? family?.leaning : family?.letters) ?? [])], rule)
  const bytes = bytesOf(path)
  // A face for letters beyond Latin is not needed for the space that it has too.
  if (!family || bytes === undefined || shown.every((letter) => letter.trim() === '')) return ''
  const [only = null, ...others] = family.weights
  const weight = others.length === 0 ? only : null
  const kept =
    cacheFolder === undefined ? null : keptFiles(join(cacheFolder, 'faces'), version, 1000)
  const letters = shown.toSorted().join('')
  const key = JSON.stringify([path, bytes.byteLength, letters, weight])
  let address = kept?.read(key)
  if (address === undefined) {
    address = dataAddress(path, await subsetFace(bytes, letters, weight))
    kept?.write(key, address)
  }
  return rule
    .replace(/src:[^;}]*/, () => `src:url(${address}) format("woff2")`)
    .replace(/font-weight:[^;}]*/, (all) => (weight === null ? all : `font-weight:${weight}`))
    .replace(/;?\s*unicode-range:[^;}]*/, '')
}

function inRange(letters: readonly string[], rule: string): string[] {
  const list = /unicode-range:([^;}]+)/.exec(rule)?.[1]
  if (list === undefined) return [...letters]
  const ranges = list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return {
      from: Number.parseInt(from.replaceAll('?', '0'), 16),
      to: Number.parseInt(to.replaceAll('?', 'F'), 16),
    }
  })
  return letters.filter((letter) => {
    const code = letter.codePointAt(0)!
    return ranges.some(({from, to}) => from <= code && code <= to)
  })
}
