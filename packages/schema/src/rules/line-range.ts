/** Is this a list of line numbers and ranges, such as "1, 4-6"? */
export const isLineRange = (text: string): boolean =>
  /^\s*\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*\s*$/.test(text)
