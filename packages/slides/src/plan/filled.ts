/** The text, or null where there is none to speak of. */
export function filled(text: string | null | undefined): string | null {
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}
