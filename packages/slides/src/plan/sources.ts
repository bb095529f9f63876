import type {Slide, Source, Talk} from '@rostrum/schema'
import {frame, sourceScale} from '../metrics.ts'
import type {FlatPoint} from '../points/flat-points.ts'
import {clipLabel, labelWidth} from '../text/label.ts'
import {plainRun, type Run} from '../text/runs.ts'
import type {SourceLine} from './deck-plan.ts'
import {filled} from './filled.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {safeAddress} from './safe-address.ts'
import {pointsPages} from './points-pages.ts'

/** The sources at a slide's foot: as many as one line holds, then how many more there are. */
export function sourceLines(
  sources: readonly (Source | null)[],
  more: (count: number) => string,
): SourceLine[] {
  const lines: SourceLine[] = []
  const known = sources.filter((source) => source !== null)
  const holds = (all: readonly SourceLine[]): boolean => {
    const left = known.length - all.length
    const texts = [...all.map(({text}) => text), ...(left === 0 ? [] : [more(left)])]
    return labelWidth(texts.join('; ')) <= footWidth
  }
  for (const [place, source] of known.entries()) {
    const href = safeAddress(source.url) ?? safeAddress(source.title)
    const line = {text: shortName(source), href}
    if (!holds([...lines, line])) {
      const others = known.length - 1
      const rest = others === 0 ? 0 : labelWidth(`; ${more(others)}`)
      if (place === 0) lines.push({href, text: clipLabel(line.text, footWidth - rest)})
      const left = known.length - lines.length
      return left === 0 ? lines : [...lines, {text: more(left), href: null}]
    }
    lines.push(line)
  }
  return lines
}

/** All sources of the talk and of its slides, in full, each once, in the order of their use. */
export function sourcesPages(
  talk: Talk,
  context: SlideContext,
  headline: string = context.labels.sources,
): Page[] {
  const all = [
    ...(talk.sources ?? []),
    ...(talk.sections ?? []).flatMap((section) => (section?.slides ?? []).flatMap(slideSources)),
  ].filter((source) => source != null)
  const unique = [...new Map(all.map((source) => [source._id, source])).values()]
  if (unique.length === 0) return []
  const points = unique.flatMap((source, place): FlatPoint[] => {
    const details = detailsOf(source, context.labels.checked)
    const parent = {key: source._id, parent: -1, level: 0, content: titleOf(source, place + 1)}
    return details === '' ? [parent] : [parent, detailPoint(source._id, details)]
  })
  for (const [index, point] of points.entries()) if (point.level === 1) point.parent = index - 1
  return pointsPages(points, {text: headline, number: null}, context, {
    layout: 'sources',
    scale: sourceScale,
  })
}

/** What a slide rests on: the sources of its claims, its own, and those of the data it draws. */
export function slideSources(slide: Slide): Source[] {
  const series = 'series' in slide ? slide.series : null
  const all = [
    ...(slide.claims ?? []).flatMap((claim) => claim?.sources ?? []),
    ...(slide.sources ?? []),
    ...(series?.sources ?? []),
  ].filter((source) => source != null)
  return [...new Map(all.map((source) => [source._id, source])).values()]
}

const footWidth = frame.bodyWidth - 160

function shortName(source: Source): string {
  const who = filled(source.author) ?? filled(source.publisher) ?? nameOf(source)
  const year = /\d{4}/.exec(source.published ?? '')?.[0]
  return [who, year].filter(filled).join(', ').replace(/\s+/g, ' ')
}

function titleOf(source: Source, ordinal: number): FlatPoint['content'] {
  const title = nameOf(source)
  const run = {...plainRun(title), href: safeAddress(source.url) ?? safeAddress(source.title)}
  return {type: 'text', runs: [run], marker: 'number', ordinal}
}

function detailPoint(id: string, details: string): FlatPoint {
  const run: Run = {...plainRun(details), marks: ['code']}
  const content = {type: 'text', marker: 'none', ordinal: 0} as const
  return {key: `${id}-details`, parent: 0, level: 1, content: {...content, runs: [run]}}
}

/** Its title, else who publishes at its address: nobody in a hall reads an address. */
const nameOf = (source: Source): string =>
  titled(source) ?? addressOf(source)?.host ?? filled(source.title) ?? filled(source.url) ?? '—'

/** Notes that give an address alone leave it as the title. */
const titled = (source: Source): string | null =>
  /^https?:\/\//i.test(filled(source.title) ?? '') ? null : filled(source.title)

function addressOf({title, url}: Source): {host: string; whole: string} | null {
  const [, host, path = ''] =
    /^https?:\/\/(?:www\.)?([^/?#]+)(.*?)\/?$/i.exec(
      safeAddress(url) ?? safeAddress(title) ?? '',
    ) ?? []
  return host === undefined ? null : {host, whole: host + path}
}

function detailsOf(source: Source, checked: string): string {
  const address = addressOf(source)
  const checkedOn = filled(source.checkedOn)
  return [
    source.author,
    source.publisher,
    source.published,
    titled(source) === null ? address?.whole : address?.host,
    checkedOn === null ? null : `${checked} ${checkedOn}`,
  ]
    .filter(filled)
    .join(' · ')
}
