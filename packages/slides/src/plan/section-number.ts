/** 3 -> "03", as it stands in the running line. */
export const sectionNumber = (number: number | null): string | null =>
  number === null ? null : String(number).padStart(2, '0')
