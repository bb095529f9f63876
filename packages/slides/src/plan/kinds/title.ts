import {frame, smallestType, titleSteps} from '../../metrics.ts'
import {clip, cut, fit, type Step} from '../../text/fit.ts'
import {countLines} from '../../text/line-starts.ts'
import {plainRun, plainText} from '../../text/runs.ts'
import {textArrangements} from '../arrangement.ts'
import type {Block} from '../deck-plan.ts'
import {filled} from '../filled.ts'
import type {Labels} from '../labels.ts'
import {sectionNumber} from '../section-number.ts'
import {statementPages} from '../statement-pages.ts'
import type {Page, Planner} from './planner.ts'

export const planTitle: Planner<'titleSlide'> = (slide, {talk, labels, agenda}) => {
  const title = filled(slide.headline) ?? filled(talk.title) ?? filled(talk.slug) ?? '—'
  const speakers = (talk.speakers ?? []).flatMap(({name, role, organization}) =>
    filled(name) ? [[name, role, organization].filter(filled).join(', ')] : [],
  )
  const below = {
    subtitle: filled(slide.subtitle) ?? filled(talk.subtitle),
    speakers: filled(speakers.join(' · ')),
  }
  const tried = textArrangements(slide).map(({arrangement, width}) => ({
    arrangement,
    setting: {face: 'display' as const, width},
    subtitle: beneath('subtitle', below.subtitle, labels, Math.min(beneathWidth, width)),
    names: beneath('speakers', below.speakers, labels, Math.min(beneathWidth, width)),
  }))
  const {arrangement, setting, subtitle, names} = tried.find(isOnOne(title)) ?? tried.at(-1)!
  const last = titleSteps.at(-1)!
  const size = fit([plainRun(title)], {...setting, steps: titleSteps})?.size ?? last.size
  const pieces = cut([plainRun(title)], {...setting, size}, last.lines).map(plainText)

  const lines = countLines([plainRun(title)], {...setting, size})
  const used = lines * size * titleLeading + subtitle.height + names.height
  const hasRoom =
    arrangement !== 'picture' && pieces.length === 1 && used + agendaHeight <= frame.bodyHeight

  const pages = pieces.map((piece, place): Page => ({
    layout: 'title',
    ...(arrangement && {arrangement}),
    label: place === 0 ? title : `${piece} (${labels.continued})`,
    blocks: [
      {type: 'headline', text: piece, size, number: null, continued: null},
      ...(place === pieces.length - 1 ? [...subtitle.blocks, ...names.blocks] : []),
      ...(hasRoom ? agendaBlocks(agenda) : []),
    ],
  }))
  return [...pages, ...subtitle.pages, ...names.pages]
}

const titleLeading = 1.02
const beneathWidth = 900
const beneathLeading = 1.5
const beneathGap = 28
const agendaHeight = 72
const steps: {readonly [Role in 'subtitle' | 'speakers']: readonly Step[]} = {
  subtitle: [
    {size: 36, lines: 2},
    {size: 30, lines: 3},
    {size: 24, lines: 4},
  ],
  speakers: [
    {size: 22, lines: 1},
    {size: 20, lines: 2},
    {size: 18, lines: 2},
  ],
}

/** At most six sections that have a title each, on one line of the slide's foot. */
function agendaBlocks(titles: readonly string[]): Block[] {
  if (titles.length < 2 || titles.length > 6 || titles.includes('')) return []
  const width = (frame.bodyWidth - 24 * (titles.length - 1)) / titles.length - 8
  const setting = {face: 'mono' as const, size: smallestType, width}
  const items = titles.map((title, place) => ({
    number: sectionNumber(place + 1) ?? '',
    title: clip(title, setting),
  }))
  return items.every(({title}, place) => title === titles[place]) ? [{type: 'agenda', items}] : []
}

type Beneath = {blocks: Block[]; pages: Page[]; height: number}

/** Does all of it stand on one slide beside a picture? */
const isOnOne =
  (title: string) =>
  ({setting, subtitle, names}: {setting: Setting; subtitle: Beneath; names: Beneath}): boolean => {
    const step = fit([plainRun(title)], {...setting, steps: titleSteps})
    if (step === null || subtitle.pages.length + names.pages.length > 0) return false
    const lines = countLines([plainRun(title)], {...setting, size: step.size})
    return lines * step.size * titleLeading + subtitle.height + names.height <= frame.bodyHeight
  }
type Setting = {face: 'display'; width: number}

/** A text beneath the title, or pages of its own if it is too long for that. */
function beneath(
  role: 'subtitle' | 'speakers',
  content: string | null,
  labels: Labels,
  width: number,
): Beneath {
  if (content === null) return {blocks: [], pages: [], height: 0}
  const runs = [plainRun(content)]
  const face = role === 'speakers' ? 'mono' : 'text'
  const step = fit(runs, {face, width, steps: steps[role]})
  if (step === null) return {blocks: [], pages: statementPages(runs, labels), height: 0}
  const lines = countLines(runs, {face, width, size: step.size})
  return {
    blocks: [{type: 'text', role, runs, size: step.size}],
    pages: [],
    height: lines * step.size * beneathLeading + beneathGap,
  }
}
