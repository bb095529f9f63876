import signal from '@rostrum/slides/theme/signal.css?inline'

let sheet: CSSStyleSheet | undefined

/** The theme for slides in a shadow root, parsed once for all of them. */
export function slideStyles(): CSSStyleSheet {
  sheet ??= sheetOf(scopedToHost(signal) + still)
  return sheet
}

/** In a shadow root the root of the document is out of reach: its host stands in for it. */
export const scopedToHost = (css: string): string =>
  css
    .replace(/:root\b/g, ':host')
    .replace(/(^|[},])(\s*)(\[data-(?:scheme|theme)[^\]]*\])/g, '$1$2:host($3)')

const still = `
:host { display: block; width: 1280px; height: 720px; }
.slide { pointer-events: none; }
.slide * { animation: none !important; transition: none !important; }
`

function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
