import type {AnySlide} from '@rostrum/schema'
import type {ClaimContent, SectionContent, TalkContent} from '../inspectors/talk-content.ts'
import {
  claimFindings,
  type Finding,
  findingsOfTalk,
  slideFindings,
  sourceFindings,
} from '../inspectors/talk-report.ts'
import {sectionName, slideName} from '../slide-preview.ts'

/** All that is looked through. Talks name their sections by id. */
export interface Content {
  talks: readonly (Omit<TalkContent, 'sections'> & {sections?: readonly string[] | null})[]
  sections: readonly SectionContent[]
  claims: readonly ClaimContent[]
  sources: readonly {_id: string; title?: string | null; checkedOn?: string | null}[]
}

export const contentQuery = `{
  "talks": *[_type == "talk"] | order(title asc){
    _id, title, minutes, wordsPerMinute, speakers, "sections": sections[]._ref
  },
  "sections": *[_type == "section"] | order(title asc){_id, title, slides},
  "claims": *[_type == "claim"] | order(wording asc){_id, wording, standing, sinceThen, sources},
  "sources": *[_type == "source" && defined(checkedOn)] | order(checkedOn asc){_id, title, checkedOn}
}`

export interface Attention {
  finding: Finding
  /** What it is found in: a headline, a wording, a title. */
  title: string
  /** Where that stands, where it stands in something. */
  within?: string
}

/** The lists, in the order in which to work through them. */
export const attentionLists = [
  {
    name: 'broken',
    title: 'Breaks the deck',
    about: 'Slides that would stand empty, and talks without slides.',
    rules: ['empty', 'seconds-order', 'section-lost'],
  },
  {
    name: 'budget',
    title: 'Over budget',
    about: 'Talks that take longer than they have.',
    rules: ['over-budget'],
  },
  {
    name: 'unsourced',
    title: 'Unsourced claims',
    about: 'Claims that somebody could look up, without a source.',
    rules: ['claim-unsourced'],
  },
  {
    name: 'stale',
    title: 'Stale facts',
    about: 'Claims and sources that nobody has looked at for a year, or that have no “since then”.',
    rules: ['claim-stale', 'source-stale', 'since-then-missing'],
  },
  {
    name: 'alt',
    title: 'Missing alt texts',
    about: 'Pictures and films that say nothing to those who cannot see them.',
    rules: ['alt-missing'],
  },
  {
    name: 'notes',
    title: 'Missing notes',
    about: 'Slides with nothing to say while they are up.',
    rules: ['notes-missing'],
  },
] as const

type ListName = (typeof attentionLists)[number]['name']

/** What is in each of the lists. `today`: YYYY-MM-DD. */
export function attention(content: Content, today: string): Record<ListName, Attention[]> {
  const all = everything(content, today)
  const inList = (rules: readonly string[]) =>
    all.filter(({finding}) => rules.includes(finding.rule))
  return Object.fromEntries(attentionLists.map(({name, rules}) => [name, inList(rules)])) as Record<
    ListName,
    Attention[]
  >
}

function everything({talks, sections, claims, sources}: Content, today: string): Attention[] {
  const byId = new Map(sections.map((section) => [section._id, section]))
  return [
    ...talks.flatMap((talk) =>
      findingsOfTalk({
        ...talk,
        sections: (talk.sections ?? []).map((id) => byId.get(id) ?? null),
      }).map((finding) => ({finding, title: talk.title || 'Untitled talk'})),
    ),
    ...sections.flatMap(({_id, title = null, slides = null}) =>
      (slides ?? []).flatMap((slide: AnySlide) =>
        slideFindings(_id, slide).map((finding) => ({
          finding,
          title: slideName(slide),
          within: sectionName({title, slides}),
        })),
      ),
    ),
    // Their sources are looked at beneath, each once.
    ...claims.flatMap((claim) =>
      claimFindings(claim, today)
        .filter(({documentType}) => documentType === 'claim')
        .map((finding) => ({finding, title: claim.wording || 'A claim without words'})),
    ),
    ...sources.flatMap((source) =>
      sourceFindings(source, today).map((finding) => ({
        finding,
        title: source.title || 'Untitled source',
        within: `Checked on ${source.checkedOn}`,
      })),
    ),
  ]
}
