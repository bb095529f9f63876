import type {FinishedTheme} from '@rostrum/schema'
import contrast from '@rostrum/slides/theme/contrast-tokens.css?inline'
import essay from '@rostrum/slides/theme/essay-tokens.css?inline'
import signal from '@rostrum/slides/theme/signal-tokens.css?inline'

const tokens: {readonly [Base in FinishedTheme]: string} = {signal, essay, contrast}

const colour = String.raw`(oklch\([^)]*\)|#[\da-f]+)`

/** The colour that holds on a ground where a theme leaves one open. `name`: paper, ink, accent, … */
export function baseColour(
  name: string,
  ground: 'light' | 'dark',
  base: FinishedTheme | {css: string},
): string | undefined {
  const css = typeof base === 'string' ? tokens[base] : base.css
  const found = new RegExp(String.raw`--${name}:\s*light-dark\(${colour},\s*${colour}\)`).exec(css)
  return found?.[ground === 'light' ? 1 : 2]
}
