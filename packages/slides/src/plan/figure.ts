/**
 * The number that a cell holds, or null: "1,200", "1 200", "3,5", "-4 %", "$28". An empty cell is
 * something that isn't known, never a nought.
 */
export function figureOf(cell: string): number | null {
  const bare = cell
    .replace(/[\s\u00a0\u202f'’_]|^[^\d+\-\u2212.,]|[%‰$€£¥]/gu, '')
    .replace('\u2212', '-')
  const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : bare.replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(plain) ? Number(plain) : null
}

/** Where a year, month or day lies, in years: "2024", "2024-06", "2024-06-30"; else null. */
export function timeOf(cell: string): number | null {
  const [whole, year, month, day] =
    /^(-?\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(cell.trim()) ?? []
  if (whole === undefined) return null
  return Number(year) + (Number(month ?? 1) - 1) / 12 + (Number(day ?? 1) - 1) / 366
}
