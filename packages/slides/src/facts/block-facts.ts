import type {Block, PointNode} from '../plan/deck-plan.ts'
import {plainText} from '../text/runs.ts'
import {pointLinks, pointTexts, runLinks} from './point-facts.ts'

/** What a block says; see `SlideFacts`. */
export type BlockFacts = {texts?: string[]; alts?: string[]; links?: string[]}

export function blockFacts(block: Block): BlockFacts {
  const read = readers[block.type] as (block: Block) => BlockFacts
  return read(block)
}

const filled = (...texts: readonly (string | null)[]): string[] =>
  texts.filter((text) => text !== null)

const ofPoints = (points: readonly PointNode[]) => ({
  texts: points.flatMap(pointTexts),
  links: points.flatMap(pointLinks),
})

const readers: {
  readonly [Type in Block['type']]: (block: Extract<Block, {type: Type}>) => BlockFacts
} = {
  headline: ({text}) => ({texts: [text]}),
  text: ({runs}) => ({texts: [plainText(runs)], links: runLinks(runs)}),
  points: ({points, breadcrumb}) => {
    const {texts, links} = ofPoints(points)
    return {texts: [...filled(breadcrumb), ...texts], links}
  },
  position: () => ({}),
  agenda: ({items}) => ({texts: items.map(({title}) => title)}),
  quote: ({text, attribution}) => ({texts: filled(text, attribution)}),
  code: ({code, filename, steps}) => ({
    texts: filled(filename, code, ...steps.map(({note}) => note)),
  }),
  image: ({image, alt, caption, credit}) => ({
    texts: filled(image === null ? alt : null, caption, credit),
    alts: image === null ? [] : [alt],
  }),
  placeholder: ({text, detail}) => ({texts: filled(text, detail)}),
  since: ({label, items}) => ({
    texts: [label, ...items.flatMap(({text, date}) => filled(text, date))],
  }),
  kicker: ({text}) => ({texts: [text]}),
  remedy: ({label, text}) => ({texts: [label, text]}),
  comparison: ({sides}) => {
    const parts = sides.map(({title, points, verdict}) => {
      const {texts, links} = ofPoints(points)
      return {texts: [title, ...texts, ...filled(verdict)], links}
    })
    return {
      texts: parts.flatMap(({texts}) => texts),
      links: parts.flatMap(({links}) => links),
    }
  },
  figures: ({figures}) => ({texts: figures.flatMap(({value, label}) => filled(value, label))}),
  timeline: ({lanes}) => ({
    texts: lanes.flatMap(({name, items}) => [
      ...filled(name),
      ...items.flatMap(({when, title, text}) => filled(when, title, text)),
    ]),
  }),
  funnel: ({stages, note}) => ({
    texts: [...stages.flatMap(({title, owner, measure}) => filled(title, owner, measure)), note],
  }),
  cycle: ({steps}) => ({texts: steps.flatMap(({title, text}) => filled(title, text))}),
  chart: ({x, series, notes, alt}) => ({
    texts: [...x.labels, ...series.map(({name}) => name), ...notes],
    alts: [alt],
  }),
  table: ({columns, rows, notes}) => ({
    texts: [...columns.map(({name}) => name), ...rows.flat(), ...notes],
  }),
  video: ({alt, caption, credit}) => ({texts: filled(caption, credit), alts: [alt]}),
  embed: ({href, alt, caption}) => ({texts: filled(caption), alts: [alt], links: [href]}),
  people: ({people}) => ({
    texts: people.flatMap(({name, role, organization}) => filled(name, role, organization)),
  }),
  definition: ({term, usage, meaning, contrast}) => ({
    texts: filled(term, usage, meaning, contrast?.label ?? null, contrast?.text ?? null),
  }),
  call: ({headline, action, link}) => ({
    texts: filled(headline, action, link?.text ?? null),
    links: filled(link?.href ?? null),
  }),
}
