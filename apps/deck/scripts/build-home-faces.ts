import {appendFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import subsetFont from 'subset-font'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** What most titles and first slides are written with; for the rest there are the whole faces. */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xb7, 0xb7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
]

/** As the style sheets of the themes name them; with the weights that slides are set in. */
const faces = [
  {family: 'Schibsted Grotesk Variable', file: 'schibsted-grotesk', min: 400, max: 900},
  {family: 'Instrument Sans Variable', file: 'instrument-sans', min: 400, max: 700},
  {family: 'Newsreader Variable', file: 'newsreader', min: 400, max: 700},
  {family: 'Geist Mono Variable', file: 'geist-mono', min: 400, max: 700},
] as const

/**
 * Faces of few letters for the pages around the decks, so that the pictures on them do not wait for
 * whole alphabets: dist/web/fonts, and their rules at the end of dist/web/home.css, which comes after
 * the themes'.
 */
export async function buildHomeFaces(): Promise<void> {
  await mkdir(join(dist, 'web', 'fonts'), {recursive: true})
  const letters = ranges.flatMap(([first, last]) =>
    Array.from({length: last - first + 1}, (_, at) => String.fromCodePoint(first + at)),
  )
  for (const {family, file, min, max} of faces) {
    const whole = await readFile(join(dist, 'assets', 'fonts', `${file}-latin-wght-normal.woff2`))
    const few = await subsetFont(whole, letters.join(''), {
      targetFormat: 'woff2',
      variationAxes: {wght: {min, max}},
    })
    await writeFile(join(dist, 'web', 'fonts', `${file}.woff2`), few)
    await appendFile(join(dist, 'web', 'home.css'), ruleOf(family, file, `${min} ${max}`))
  }
}

const ruleOf = (family: string, file: string, weights: string): string =>
  `@font-face{font-family:${family};font-weight:${weights};font-display:swap;src:url(fonts/${file}.woff2) format("woff2");unicode-range:${ranges
    .map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`)
    .join(',')}}\n`
