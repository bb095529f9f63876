import type {AnySlide} from '../types.ts'
import {groupsOf, type NewKey, ungrouped} from './blocks.ts'
import {fieldOf} from './kinds-for.ts'

/** The lists that a slide can be parted in, the first that it has. */
const lists = ['body', 'sides', 'figures', 'items', 'stages', 'steps', 'people'] as const

/**
 * A slide in two: the first keeps its key, its notes and its half; the second has the other half
 * under the same headline, with the same sources. Undefined where there is nothing to part.
 */
export function splitSlide(slide: AnySlide, newKey: NewKey): [AnySlide, AnySlide] | undefined {
  const halves = halvesOf(slide)
  if (halves === undefined) return undefined
  const {field, first, second, share} = halves
  const {notes: _, number: __, ...others} = slide
  const [sooner, later] = partedTime(slide.seconds, share)
  return [
    {...slide, ...sooner, [field]: first},
    {...others, ...later, [field]: second, _key: newKey()},
  ]
}

type Halves = {
  field: string
  first: unknown
  second: unknown
  /** How much of it the first has, of 1. */
  share: number
}

function halvesOf(slide: AnySlide): Halves | undefined {
  if (slide._type === 'codeSlide') return slide.steps?.length ? undefined : halfCode(slide.code)
  if (slide._type === 'tableSlide') return halfTable(slide.table)
  const field = lists.find((name) => Array.isArray(fieldOf(slide, name)))
  if (field === undefined) return undefined
  const list = fieldOf(slide, field) as readonly unknown[]
  const units = 'body' in slide && field === 'body' ? groupsOf(slide.body ?? []) : list
  const half = Math.ceil(units.length / 2)
  if (units.length < 2) return undefined
  const written = (part: typeof units) =>
    'body' in slide && field === 'body' ? ungrouped(part as ReturnType<typeof groupsOf>) : part
  return {
    field,
    first: written(units.slice(0, half)),
    second: written(units.slice(half)),
    share: half / units.length,
  }
}

type Table = Extract<AnySlide, {_type: 'tableSlide'}>['table']

function halfTable(table: Table): Halves | undefined {
  const rows = table?.rows ?? []
  const half = Math.ceil(rows.length / 2)
  if (rows.length < 2) return undefined
  return {
    field: 'table',
    first: {...table, rows: rows.slice(0, half)},
    second: {...table, rows: rows.slice(half)},
    share: half / rows.length,
  }
}

/** At the empty line that is nearest to the middle. */
function halfCode(code = ''): Halves | undefined {
  const lines = code.split('\n')
  const middle = (lines.length - 1) / 2
  const [cut] = lines
    .map((line, index) => ({line, index}))
    .filter(
      ({line, index}) =>
        line.trim() === '' &&
        lines.slice(0, index).join('').trim() !== '' &&
        lines.slice(index).join('').trim() !== '',
    )
    .toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))
  if (cut === undefined) return undefined
  return {
    field: 'code',
    first: lines.slice(0, cut.index).join('\n'),
    second: lines.slice(cut.index + 1).join('\n'),
    share: cut.index / lines.length,
  }
}

function partedTime(seconds: AnySlide['seconds'], share: number): [object, object] {
  if (seconds === undefined) return [{}, {}]
  const first = {...seconds}
  const second = {...seconds}
  for (const telling of ['short', 'long'] as const) {
    const whole = seconds[telling]
    if (whole === undefined) continue
    first[telling] = Math.ceil(whole * share)
    second[telling] = whole - first[telling]
  }
  return [{seconds: first}, {seconds: second}]
}
