import {
  claimProblems,
  priorityAt,
  type RuleProblem,
  slideProblems,
  sourceProblems,
  speakingTime,
  type Standing,
  talkProblems,
  talkTime,
} from '@rostrum/schema'
import type {AnySlide} from '@rostrum/schema'
import {sectionName} from '../slide-preview.ts'
import type {ClaimContent, SectionContent, TalkContent} from './talk-content.ts'

/** Something to mend, and where: the form that opens, and the field in it. */
export interface Finding extends Pick<RuleProblem, 'rule' | 'severity' | 'message' | 'path'> {
  documentId: string
  documentType: string
  /** The slide that it is about, where it is about one. */
  slide?: AnySlide
}

export interface SlideLine {
  slide: AnySlide
  seconds: number
  standing: Standing
  findings: Finding[]
}

export interface SectionLine {
  id: string
  title: string
  short: number
  long: number
  unpublished: boolean
  slides: SlideLine[]
}

export interface TalkReport {
  /** Seconds; the target only where the talk names one. */
  time: {short: number; long: number; target?: number}
  slides: number
  standings: Readonly<Record<Standing, number>>
  sections: SectionLine[]
  /** Sections with a draft. */
  unpublished: number
  /** People, tags, sources and a theme without which the talk itself cannot be published. */
  awaited: number
  claims: {claim: ClaimContent; findings: Finding[]}[]
  /** All of them, errors first. */
  findings: Finding[]
}

/** Everything that a talk, or a section by itself, is counted and judged by. `today`: YYYY-MM-DD. */
export function talkReport(content: TalkContent, today: string): TalkReport {
  const {wordsPerMinute, minutes} = content
  const context = wordsPerMinute === undefined ? {} : {wordsPerMinute}
  const stored = (content.sections ?? []).filter((section) => section !== null)
  const sections = stored.map((section, at) =>
    sectionLine(section, context, minutes, at === 0 && section._id !== content._id),
  )
  const slides = sections.flatMap((section) => section.slides)
  const claims = uniqueClaims(content).map((claim) => ({
    claim,
    findings: claimFindings(claim, today),
  }))
  const findings = [
    ...slides.flatMap((line) => line.findings),
    ...claims.flatMap((line) => line.findings),
  ]
  return {
    time: {
      ...talkTime(
        slides.map(({slide}) => slide),
        wordsPerMinute,
      ),
      ...(minutes ? {target: minutes * 60} : {}),
    },
    slides: slides.length,
    standings: tally(slides),
    sections,
    unpublished: sections.filter(({unpublished}) => unpublished).length,
    awaited: (content.awaited ?? []).filter(isDraft).length,
    claims,
    findings: findings.toSorted((a, b) => weight(a) - weight(b)),
  }
}

/** What is wrong with the talk itself, to be put before what is wrong in it. */
export const findingsOfTalk = (content: TalkContent): Finding[] =>
  talkProblems({...content, sections: content.sections ?? []}).map((problem) => ({
    ...problem,
    documentId: content._id,
    documentType: 'talk',
  }))

function sectionLine(
  {_id, _originalId, title = null, slides = null}: SectionContent,
  context: {wordsPerMinute?: number | null},
  minutes: number | null | undefined,
  isFirst: boolean,
): SectionLine {
  return {
    id: _id,
    title: sectionName({title, slides, isFirst}),
    ...talkTime(slides ?? [], context.wordsPerMinute),
    unpublished: isDraft(_originalId),
    slides: (slides ?? []).map((slide) => ({
      slide,
      seconds: speakingTime(slide, context.wordsPerMinute).long,
      standing: priorityAt(slide.priority, minutes),
      findings: slideFindings(_id, slide, context),
    })),
  }
}

const isDraft = (id: string | null | undefined): boolean => id?.startsWith('drafts.') === true

/** What is wrong with a slide, by where its section's form shows it. */
export function slideFindings(
  sectionId: string,
  slide: AnySlide,
  context: {wordsPerMinute?: number | null} = {},
): Finding[] {
  return slideProblems(slide, context).map((problem) => ({
    ...problem,
    path: ['slides', {_key: slide._key}, ...problem.path],
    documentId: sectionId,
    documentType: 'section',
    slide,
  }))
}

/** What is wrong with a claim, and with the sources that it rests on. */
export function claimFindings(claim: ClaimContent, today: string): Finding[] {
  const own = claimProblems(claim, today).map((problem) => ({
    ...problem,
    documentId: claim._id,
    documentType: 'claim',
  }))
  return [...own, ...(claim.sources ?? []).flatMap((source) => sourceFindings(source, today))]
}

export const sourceFindings = (
  source: {_id: string; title?: string | null; checkedOn?: string | null} | null,
  today: string,
): Finding[] =>
  source === null
    ? []
    : sourceProblems(source, today).map((problem) => ({
        ...problem,
        documentId: source._id,
        documentType: 'source',
      }))

function uniqueClaims({claims}: TalkContent): ClaimContent[] {
  const present = (claims ?? []).filter((claim) => claim !== null)
  return [...new Map(present.map((claim) => [claim._id, claim])).values()]
}

function tally(slides: readonly SlideLine[]): Record<Standing, number> {
  const count = {must: 0, should: 0, could: 0, out: 0}
  for (const {standing} of slides) count[standing] += 1
  return count
}

const weight = ({severity}: Finding): number => (severity === 'error' ? 0 : 1)
