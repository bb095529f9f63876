/** One slide of the workload: bullets, or a lead with eleven lines of TypeScript. */
export interface WorkSlide {
  /** Begins with a number of its own, `#0001`, by which a page is searched for it. */
  title: string
  bullets: readonly string[]
  code: string | null
  /** Two paragraphs of speaker notes. */
  notes: readonly string[]
}

export interface WorkTalk {
  slug: string
  title: string
  slides: readonly WorkSlide[]
}

export interface Scenario {
  name: 'fifty' | 'thousand' | 'twenty'
  says: string
  talks: readonly WorkTalk[]
}

/** How the title of the slide at a place begins, from 1. */
export function markAt(place: number): string {
  return `#${String(place).padStart(4, '0')}`
}

function workTalk(slug: string, length: number, seed = 1): WorkTalk {
  const next = numbers(seed)
  const word = () => words[next() % words.length]!
  const phrase = (count: number) => {
    const [first = '', ...rest] = Array.from({length: count}, word)
    return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
  }
  const slide = (place: number): WorkSlide => {
    const isCode = place % 4 === 0
    return {
      title: `${markAt(place)} ${phrase(3)}`,
      bullets: isCode
        ? [phrase(6)]
        : Array.from({length: 3 + (next() % 3)}, () => phrase(5 + (next() % 4))),
      code: isCode ? codeOf(word, phrase, next) : null,
      notes: [`${phrase(14)}.`, `${phrase(12)}.`],
    }
  }
  const slides = Array.from({length}, (_, index) => slide(index + 1))
  return {slug, title: `Workload ${slug}`, slides}
}

function codeOf(word: () => string, phrase: (count: number) => string, next: () => number): string {
  const [rows, row] = [`${word()}Rows`, word()]
  return [
    `import {connect} from '@harbour/${word()}'`,
    '',
    `/** ${phrase(5)}. */`,
    `export async function ${word()}Of(id: string): Promise<number> {`,
    `  const store = await connect({dataset: '${word()}', live: true})`,
    `  const ${rows} = await store.query(\`*[_type == "${word()}"]\`, {id})`,
    `  let total = ${next() % 100}`,
    `  for (const ${row} of ${rows})`,
    `    if (${row}.${word()} !== null) total += ${row}.length * ${next() % 90} // ${phrase(3)}`,
    '  return total',
    '}',
  ].join('\n')
}

/** Whole numbers that look random and are the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}

const words =
  'anchor beacon bell breeze buoy cable captain cargo chart coast compass crew current deck dock drift ferry fog foghorn gale gull harbour helm horizon hull island keel keeper ladder lamp lantern ledger lens light mast mooring night oar pilot port quay reef rope rudder sail schooner shoal signal storm tide tower watch wave wharf wick wind'.split(
    ' ',
  )

/** What every deck of the bench is made of. The same on every machine. */
export const scenarios: readonly Scenario[] = [
  {name: 'fifty', says: '50 slides', talks: [workTalk('fifty', 50)]},
  {name: 'thousand', says: '1,000 slides', talks: [workTalk('thousand', 1000)]},
  {
    name: 'twenty',
    says: '20 decks of 50',
    talks: Array.from({length: 20}, (_, index) =>
      workTalk(`twenty-${String(index + 1).padStart(2, '0')}`, 50, index + 2),
    ),
  },
]
