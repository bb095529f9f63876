import type {FlatPoint} from '../points/flat-points.ts'
import {plainRun} from '../text/runs.ts'

/** A line of an outline that a planner makes from a kind's own fields. */
export type OutlineRow = {
  text: string
  marker?: 'bullet' | 'number' | 'none'
  href?: string | null
  /** Points that stand beneath it already laid out, then rows of its own. */
  points?: readonly FlatPoint[]
  beneath?: readonly OutlineRow[]
}

/** Rows as points: for kinds that are lists by nature, or too full to be drawn. */
export function outline(rows: readonly OutlineRow[]): FlatPoint[] {
  const list: FlatPoint[] = []
  const add = (siblings: readonly OutlineRow[], parent: number, level: number, path: string) => {
    let ordinal = 0
    for (const [place, row] of siblings.entries()) {
      const marker = row.marker ?? 'bullet'
      ordinal = marker === 'number' ? ordinal + 1 : 0
      const run = {...plainRun(row.text), href: row.href ?? null}
      const index = list.length
      const key = `${path}${place}`
      list.push({key, parent, level, content: {type: 'text', runs: [run], marker, ordinal}})
      for (const point of row.points ?? [])
        list.push({
          ...point,
          key: `${key}-${point.key}`,
          parent: point.parent === -1 ? index : index + 1 + point.parent,
          level: level + 1 + point.level,
        })
      add(row.beneath ?? [], index, level + 1, `${key}-`)
    }
  }
  add(rows, -1, 0, 'row-')
  return list
}

/** A row for each text there is. */
export const rowsOf = (
  texts: readonly (string | null)[],
  marker: OutlineRow['marker'] = 'none',
): OutlineRow[] => texts.flatMap((text) => (text === null ? [] : [{text, marker}]))
