import {join} from 'node:path'
import {keptFiles} from '../../content/kept-files.ts'
import {dataAddress} from '../data-address.ts'
import {subsetFace} from '../subset-faces.ts'
import {steadyLetters} from './steady-letters.ts'
import {stylesVersion} from './styles-version.ts'
import type {UsedFamily} from './used-type.ts'

/** A face as it is shipped. */
export interface Face {
  /** Of its file, in bytes. */
  size: number
  /** As TrueType. */
  unpacked: () => Uint8Array
}

/**
 * A rule of a style sheet for a face, with those letters of it that a page shows: one for each weight
 * where there are few, since static faces are smaller then. Empty where the page shows nothing of it.
 *
 * @param css the rules that the page needs, which may ask for features of faces
 */
export async function faceFor(
  rule: string,
  used: ReadonlyMap<string, UsedFamily>,
  css: string,
  faceAt: (path: string) => Face | undefined,
  cacheFolder: string | undefined,
): Promise<string> {
  const path = /url\(["']?(?:\.\/)?(fonts\/[^"')]+)["']?\)/.exec(rule)?.[1]
  if (path === undefined) return rule
  const family = used.get(/font-family:\s*["']?([^;"'}]+)/.exec(rule)?.[1]?.trim() ?? '')
  const face = faceAt(path)
  if (!family || face === undefined) return ''
  const weights = /font-style:\s*italic/.test(rule) ? family.leaning : family.upright
  const shown = [...weights].flatMap(([weight, all]): Shown[] => {
    const letters = inRange([...all], rule)
    // A face for letters beyond Latin is not needed for the space that it has too.
    return letters.some((letter) => letter.trim() !== '') ? [{weight, letters}] : []
  })
  const kept =
    cacheFolder === undefined ? null : keptFiles(join(cacheFolder, 'faces'), stylesVersion, 1000)
  const features = featuresIn(css)
  const made = facesOf(shown).map(async ({weight, letters}) => {
    const text = steadyLetters(letters)
    const key = JSON.stringify([path, face.size, text, weight, features])
    let address = kept?.read(key)
    if (address === undefined) {
      address = dataAddress(path, await subsetFace(face.unpacked(), text, weight, features))
      kept?.write(key, address)
    }
    return rule
      .replace(/src:[^;}]*/, () => `src:url(${address}) format("woff2")`)
      .replace(/font-weight:[^;}]*/, (all) => (weight === null ? all : `font-weight:${weight}`))
      .replace(/;?\s*unicode-range:[^;}]*/, '')
  })
  return (await Promise.all(made)).join('')
}

interface Shown {
  /** Null: all that the face has. */
  weight: number | null
  letters: readonly string[]
}

/** The whole range is about twice as large as one weight, letter by letter. */
function facesOf(shown: readonly Shown[]): readonly Shown[] {
  const letters = [...new Set(shown.flatMap((each) => each.letters))]
  const drawn = shown.reduce((sum, each) => sum + each.letters.length, 0)
  return shown.length <= 4 && drawn <= letters.length * 2 ? shown : [{weight: null, letters}]
}

/** Features of faces that a style sheet asks for. */
const featuresIn = (css: string): string[] =>
  Object.entries(featuresOf).flatMap(([value, features]) => (css.includes(value) ? features : []))

const featuresOf = {
  'oldstyle-nums': ['onum'],
  'proportional-nums': ['pnum'],
  'lining-nums': ['lnum'],
  'tabular-nums': ['tnum'],
  'small-caps': ['smcp', 'c2sc'],
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
