import tokens from '@rostrum/slides/theme/tokens.css?inline'

const colour = String.raw`(oklch\([^)]*\)|#[\da-f]+)`

/** The colour that holds on a ground where a theme leaves one open. `name`: paper, ink, accent, … */
export function baseColour(
  name: string,
  ground: 'light' | 'dark',
  css: string = tokens,
): string | undefined {
  const found = new RegExp(String.raw`--${name}:\s*light-dark\(${colour},\s*${colour}\)`).exec(css)
  return found?.[ground === 'light' ? 1 : 2]
}

/** The face that holds where a theme leaves one open. `name`: display, text or mono. */
export function baseFace(name: string, css: string = tokens): string | undefined {
  return new RegExp(String.raw`--${name}:\s*["']([^"']+?)(?: Variable)?["']`).exec(css)?.[1]
}
