import type {BuildFigures} from './measure-builds.ts'
import type {ExportFigures} from './measure-exports.ts'
import type {PageFigures} from './measure-page.ts'

export interface Row {
  what: string
  floor: string
  ours: string
  /** Ours by the floor; where there is none, ours by what it may be at most. */
  ratio: number
  /** What the ratio may be at most. */
  target: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return Number.NaN
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(3)} s`
const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

function timed(
  what: string,
  [floor, ours]: readonly [readonly number[], readonly number[]],
  target: number,
  shown = seconds,
): Row {
  const [low, own] = [median(floor), median(ours)]
  return {what, floor: shown(low), ours: shown(own), ratio: own / low, target}
}

const limited = (
  what: string,
  value: number,
  most: number,
  shown: (value: number) => string,
): Row => ({
  what,
  floor: '',
  ours: shown(value),
  ratio: value / most,
  target: 1,
})

/** Rows of a build: with what was kept, and without. */
export const buildRows = (
  says: string,
  {floor, warm, cold}: BuildFigures,
  targets: {warm: number; cold: number},
): Row[] => [
  timed(`build ${says}, again`, [floor, warm], targets.warm),
  timed(`build ${says}, nothing kept`, [floor, cold], targets.cold),
]

export const memoryRow = (says: string, {memory}: BuildFigures): Row =>
  limited(`memory for ${says}, by 150 MB`, memory, 150_000_000, megabytes)

export const firstViewRows = (ours: PageFigures, single: PageFigures): Row[] => [
  limited('first view, gzip, by 60 kB', ours.bytes, 60_000, kilobytes),
  limited('first view, requests, by 3', ours.requests, 3, String),
  {
    what: 'first view, foreign hosts',
    floor: '',
    ours: String(ours.foreign.length),
    ratio: ours.foreign.length,
    target: 0,
  },
  limited('single file, gzip, by 60 kB', single.bytes, 60_000, kilobytes),
]

export const seenRows = (floor: PageFigures, ours: PageFigures): Row[] => [
  timed('first slide seen', [floor.seen, ours.seen], 0.85, milliseconds),
  timed(
    'the same, slow line and processor',
    [floor.seenSlowly, ours.seenSlowly],
    0.75,
    milliseconds,
  ),
]

export const stepRow = (says: string, floor: PageFigures, ours: PageFigures, target: number): Row =>
  timed(`a step in ${says}`, [floor.steps, ours.steps], target, milliseconds)

export const exportRows = ({floor, pdf, pptx}: ExportFigures): Row[] => [
  timed('PDF of 50 slides', [floor, pdf], 1.2),
  limited('PowerPoint of 50 slides, by 1 s', median(pptx), 1000, seconds),
]

/** A table in Markdown, with a mark at what is over its target. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({what, floor, ours, ratio, target}) => {
    const verdict = ratio <= target ? '' : ' ✗'
    return `| ${what} | ${floor} | ${ours} | ${ratio.toFixed(2)}${verdict} | ${target} |`
  })
  return ['| | floor | ours | ratio | at most |', '|---|---|---|---|---|', ...lines, ''].join('\n')
}
