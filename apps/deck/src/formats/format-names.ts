import {UserError} from '../user-error.ts'

/** What a talk can be built as. */
export const formatNames = [
  'html',
  'single',
  'pdf',
  'pptx',
  'png',
  'handout',
  'markdown',
  'json',
] as const

export type Format = (typeof formatNames)[number]

/**
 * Reads a list such as `html,pdf`.
 * @throws UserError that lists the formats there are
 */
export function readFormats(list: string): Format[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !isFormat(name))
  if (unknown.length === 0) return formatNames.filter((name) => names.includes(name))
  const said = unknown.map((name) => `“${name}”`).join(', ')
  throw new UserError(
    `There is no format ${said}. There are: ${formatNames.join(', ')}. Name one, or several with commas: --format html,pdf`,
  )
}

const isFormat = (name: string): name is Format => (formatNames as readonly string[]).includes(name)
