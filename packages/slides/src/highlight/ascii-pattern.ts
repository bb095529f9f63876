/**
 * A pattern that finds in ASCII what another finds in it: properties of Unicode become the few
 * signs of ASCII that have them, since sets of thousands of signs take long to compile.
 *
 * @param flags with `v`, in which a class may stand in a class
 */
export const asciiPattern = (source: string, flags: string): string =>
  source.replaceAll(/\\[pP]\{[^}]+\}/g, (property) => membersOf(property, flags))

const known = new Map<string, string>()

function membersOf(property: string, flags: string): string {
  const key = `${property} ${flags}`
  const members =
    known.get(key) ?? classOf(new RegExp(`^${property}$`, flags.replaceAll(/[dgy]/g, '')))
  known.set(key, members)
  return members
}

function classOf(pattern: RegExp): string {
  const has = (code: number): boolean => code < 128 && pattern.test(String.fromCodePoint(code))
  const sign = (code: number): string => `\\x${code.toString(16).padStart(2, '0')}`
  let ranges = ''
  for (let code = 0; code < 128; code += 1) {
    if (!has(code)) continue
    ranges += sign(code)
    if (!has(code + 1)) continue
    while (has(code + 1)) code += 1
    ranges += `-${sign(code)}`
  }
  return `[${ranges}]`
}
