/** “1 slide”, “2 slides”. */
export const count = (number: number, unit: string): string =>
  `${number} ${unit}${number === 1 ? '' : 's'}`
