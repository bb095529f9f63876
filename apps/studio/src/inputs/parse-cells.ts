import Papa from 'papaparse'

/**
 * The lines and cells of a CSV file or of what a spreadsheet puts on the clipboard: separated by
 * tabs, commas or semicolons, in quotes where needed. Empty lines are left out.
 */
export function parseCells(text: string): string[][] {
  const delimiter = text.includes('\t') ? '\t' : ''
  const {data} = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd(), {
    delimiter,
    skipEmptyLines: 'greedy',
  })
  return data.map((cells) => cells.map((cell) => cell.trim()))
}

/** Whether pasted text is more than the text of one cell. */
export const isSeveralCells = (text: string): boolean => /\t|\n./.test(text.trimEnd())
