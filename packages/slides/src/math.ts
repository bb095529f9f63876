import temml, {type Options} from 'temml'
import type {MathElement, SetMath} from './html/math-element.ts'

/**
 * Sets TeX as MathML. What is no TeX, asks for more than is a formula's to ask for (links, classes,
 * styles, pictures), or grows beyond measure is answered with null: its source is shown instead.
 */
export const setMath: SetMath = (tex, isDisplay) => {
  if (tex.length > longest) return null
  try {
    return elementOf(temml.renderToString(tex, {...options, displayMode: isDisplay}))
  } catch {
    return null
  }
}

const longest = 2000
const options: Options = {throwOnError: true, trust: false, maxExpand: 200, maxSize: [6, 20]}

/**
 * The library's markup, taken apart again: only elements and attributes that MathML Core has and we
 * know become data, and anything else makes the whole unknown. Markup is then made by `html` alone.
 */
function elementOf(markup: string): MathElement | null {
  const open: MathElement[] = [{name: 'mrow', attributes: [], children: []}]
  let end = 0
  for (const found of markup.matchAll(piece)) {
    if (found.index !== end) return null
    end += found[0].length
    const [, closing, name = '', written = '', text] = found
    if (text !== undefined) {
      open.at(-1)!.children.push(unescaped(text))
      continue
    }
    if (!elements.has(name)) return null
    if (closing !== undefined) {
      if (open.length < 2 || open.pop()!.name !== name) return null
      continue
    }
    const element: MathElement = {name, attributes: attributesOf(written), children: []}
    open.at(-1)!.children.push(element)
    if (open.push(element) > deepest) return null
  }
  const [root, ...others] = open[0]!.children
  const isWhole = end === markup.length && open.length === 1 && others.length === 0
  return isWhole && typeof root === 'object' && root.name === 'math' ? root : null
}

const deepest = 60
const piece = /<(\/)?([a-z]+)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/g
const attribute = / ([a-z-]+)="([^"]*)"/g

const elements: ReadonlySet<string> = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd'.split(
    ' ',
  ),
)

/** Colours and boxes of one's own would not hold in every theme. */
const attributes: ReadonlySet<string> = new Set(
  'accent columnalign columnlines columnspan depth display displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
)

const attributesOf = (written: string): [string, string][] =>
  [...written.matchAll(attribute)].flatMap(([, name = '', value = '']) =>
    attributes.has(name) ? [[name, unescaped(value)] as [string, string]] : [],
  )

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#x27': "'",
}

const unescaped = (text: string): string =>
  text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
