import {type Block, filledTexts, plain, words} from './blocks.ts'
import type {Content} from './content-of.ts'
import {type Filled, heading, led, type OwnFields, text} from './filled.ts'

/** Stands before what a term is not, in any language. */
export const unlike = '≠'

/** A term and what it means, of “the one means the other”. */
export function defined(sentence: string): {term: string; meaning: string} | undefined {
  const [, term, meaning] = meansSomething.exec(sentence) ?? []
  return term === undefined || meaning === undefined ? undefined : {term, meaning}
}

/** The term from the headline; points tell its usage, what it is not, and else what it means. */
export function definitionOf(content: Content): Filled<OwnFields<'definitionSlide'>> {
  const {headline, body} = led(content)
  const found = defined(headline ?? '')
  const usage = body.find((block) => usagePattern.test(plain(block).trim()))
  const contrasts = body.filter((block) => contrastIn(block) !== undefined)
  const others = body.filter((block) => block !== usage && !contrasts.includes(block))
  return {
    fields: {
      ...heading({headline: found?.term ?? headline}),
      ...text('meaning', filledTexts(found?.meaning, ...others.flatMap(words)).join('\n')),
      ...text('contrast', contrasts.map(contrastIn).join('\n')),
      ...text('usage', usage === undefined ? '' : plain(usage).trim()),
    },
    rest: [],
  }
}

/** At most six words, none of which asks or points back: “what this means for you” is no term. */
const meansSomething =
  /^(?!(?:what|which|that|this|it|how|who|he|she|they|we)\b)(\S+(?:\s+\S+){0,5}?)\s+(?:means|stands for|is short for)\s+(.+)$/isu

const contrasted = /^(?:≠|not to be confused with\b)\s*[:–—-]?\s*(.+)$/isu
const contrastIn = (block: Block): string | undefined => contrasted.exec(plain(block).trim())?.[1]

const wordClass = '(?:noun|verb|adjective|adverb|phrase|acronym|abbreviation)'
const usagePattern = new RegExp(
  `^(?:(?:/[^/]+/|\\[[^\\]]+\\])(?:[\\s,;·]+${wordClass})?|${wordClass})$`,
  'iu',
)
