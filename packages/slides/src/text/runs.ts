import type {Face} from './widths.ts'

/** Text of a `math` run is TeX; it has no other mark. */
export type Mark = 'strong' | 'em' | 'code' | 'strike' | 'math'

/** A stretch of text that is set alike. `href` is there only if it is safe to follow. */
export type Run = {text: string; marks: Mark[]; href: string | null}

export const plainRun = (text: string): Run => ({text, marks: [], href: null})

export const plainText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** The part of the runs between two offsets, counted in UTF-16 units over all of them. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const part: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - offset), Math.max(0, to - offset))
    offset += run.text.length
    if (text !== '') part.push({...run, text})
  }
  return part
}

export const isMath = ({marks}: Run): boolean => marks.includes('math')

/** A formula in a line of its own. */
export const isLoneMath = (runs: readonly Run[]): boolean =>
  runs.filter(({text}) => text.trim() !== '').length === 1 && runs.some(isMath)

export function faceOf(run: Run, base: Face): Face {
  if (run.marks.includes('code')) return 'mono'
  return run.marks.includes('strong') && base === 'text' ? 'strong' : base
}
