import type {AnySlide, Claim, Talk} from '@rostrum/schema'

/** A section as editors see it: its draft, where there is one. */
export interface SectionContent {
  _id: string
  /** Begins with `drafts.` where there is something to publish. */
  _originalId?: string
  title?: string | null
  slides?: readonly AnySlide[] | null
}

export interface ClaimContent extends Pick<Claim, 'standing'> {
  _id: string
  wording?: string | null
  sinceThen?: {text?: string | null; date?: string | null} | null
  sources?:
    | readonly ({_id: string; title?: string | null; checkedOn?: string | null} | null)[]
    | null
}

/** A talk with all that is counted and judged of it. */
export interface TalkContent extends Partial<Pick<Talk, 'minutes' | 'wordsPerMinute'>> {
  _id: string
  title?: string | null
  speakers?: readonly unknown[] | null
  origin?: {text?: string | null; keys?: readonly string[] | null} | null
  /** A reference that leads nowhere is null. */
  sections?: readonly (SectionContent | null)[] | null
  claims?: readonly (ClaimContent | null)[] | null
  /** The ids under which stand those that it refers to until they are published, as `drafts.…` where they are not. */
  awaited?: readonly (string | null)[] | null
}

const claimFields = `_id, wording, standing, sinceThen, "sources": sources[]->{_id, title, checkedOn}`
const sectionFields = `_id, _originalId, title, slides`

/** Parameter: `id`, without `drafts.`. */
export const talkContentQuery = `*[_type == "talk" && _id == $id][0]{
  _id, title, minutes, wordsPerMinute, speakers, origin,
  "sections": sections[]->{${sectionFields}},
  "claims": sections[]->slides[].claims[]->{${claimFields}},
  "awaited": [...coalesce(speakers, []), ...coalesce(tags, []), ...coalesce(sources, []), theme]
    [defined(_strengthenOnPublish)]->_originalId
}`

/** Parameter: `id`, without `drafts.`. */
export const sectionContentQuery = `*[_type == "section" && _id == $id][0]{
  _id,
  "sections": [{${sectionFields}}],
  "claims": slides[].claims[]->{${claimFields}}
}`
