/** After so many days somebody should look again whether a source still says so. */
const freshDays = 365

/** Is a date (YYYY-MM-DD) longer ago than facts stay fresh? Both in the same form. */
export function isStale(checkedOn: string | null | undefined, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(checkedOn ?? '')) / 86_400_000
  return days > freshDays
}
