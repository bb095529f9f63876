import {keepSelectors} from './css-rules.ts'
import {faceFor} from './face-for.ts'
import type {StyleSources} from './page-styles.ts'
import {usedType} from './used-type.ts'

/** The same, made anew. */
export async function makeStyles(
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
  const values = [
    ...certain.matchAll(/\[data-(?:kind|layout|arrangement|arranged)="?([\w-]+)"?\]/g),
  ]
  return [...classes, ...values.map(([, value = '']) => value)]
}
