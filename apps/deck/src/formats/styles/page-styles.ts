import {join} from 'node:path'
import {keptFiles} from '../../content/kept-files.ts'
import {keepSelectors} from './css-rules.ts'
import {faceFor} from './face-for.ts'
import type {Face} from './face-for.ts'
import {stylesVersion} from './styles-version.ts'
import {usedType} from './used-type.ts'

export interface StyleSources {
  /** The style sheet of the theme. */
  css: string
  /** What may put classes on elements later. */
  script: string
  /** A face by the path that the style sheet has. */
  face: (path: string) => Face | undefined
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
    cacheFolder === undefined ? null : keptFiles(join(cacheFolder, 'sheets'), stylesVersion, 60)
  const kept = sheets?.read(key)
  if (kept !== undefined) return kept
  const made = await makeStyles(page, sources, cacheFolder)
  sheets?.write(key, made)
  return made
}

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
    (css.match(faceRule) ?? []).map((rule) => faceFor(rule, used, bare, face, cacheFolder)),
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
