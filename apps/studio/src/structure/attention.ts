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
import {type AttentionList, listOf} from './attention-lists.ts'

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

/** Something to mend, and where it stands. */
export interface Attention {
  finding: Finding
  list: AttentionList
  /** What it is found in: a headline, a wording, a title. */
  title: string
  /** The talk that it belongs to, or else what kind of thing it is in. */
  group: {title: string; talkId?: string}
  /** The section of the talk, where it is in one. */
  within?: string
}

/** All that is to be mended: talk by talk, then what stands in none. `today`: YYYY-MM-DD. */
export function attention(content: Content, today: string): Attention[] {
  return everything(content, today).flatMap((row) => {
    const list = listOf(row.finding.rule)
    return list ? [{...row, list}] : []
  })
}

type Row = Omit<Attention, 'list'>

function everything({talks, sections, claims, sources}: Content, today: string): Row[] {
  const byId = new Map(sections.map((section) => [section._id, section]))
  const told = new Set<string>()
  return [
    ...talks.flatMap((talk) => {
      const group = {title: talk.title || 'Untitled talk', talkId: talk._id}
      const own = (talk.sections ?? []).map((id) => byId.get(id) ?? null)
      return [
        ...findingsOfTalk({...talk, sections: own}).map((finding) => ({
          finding,
          title: group.title,
          group,
        })),
        ...own.flatMap((section, at) => {
          // A section of several talks is mended once.
          if (section === null || told.has(section._id)) return []
          told.add(section._id)
          return inSection(section, group, at === 0)
        }),
      ]
    }),
    ...sections
      .filter(({_id}) => !told.has(_id))
      .flatMap((section) => inSection(section, {title: 'Sections in no talk'}, false)),
    // Their sources are looked at beneath, each once.
    ...claims.flatMap((claim) =>
      claimFindings(claim, today)
        .filter(({documentType}) => documentType === 'claim')
        .map((finding) => ({
          finding,
          title: claim.wording || 'A claim without words',
          group: {title: 'Claims'},
        })),
    ),
    ...sources.flatMap((source) =>
      sourceFindings(source, today).map((finding) => ({
        finding,
        title: `${source.title || 'Untitled source'}, checked on ${source.checkedOn}`,
        group: {title: 'Sources'},
      })),
    ),
  ]
}

function inSection(
  {_id, title = null, slides = null}: SectionContent,
  group: Attention['group'],
  isFirst: boolean,
): Row[] {
  const within = sectionName({title, slides, isFirst})
  return (slides ?? []).flatMap((slide: AnySlide) =>
    slideFindings(_id, slide).map((finding) => ({finding, title: slideName(slide), group, within})),
  )
}
