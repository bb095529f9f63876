import '@fontsource-variable/geist-mono/wght.css'
import '@fontsource-variable/instrument-sans/wght.css'
import '@fontsource-variable/instrument-sans/wght-italic.css'
import '@fontsource-variable/schibsted-grotesk/wght.css'
import signal from '@rostrum/slides/theme/signal.css?inline'

/** The look of the decks, for a shadow tree: neither it nor the Studio's own reaches the other. */
export function themeSheet(): CSSStyleSheet {
  sheet ??= sheetOf(`${signal.replaceAll(':root', ':host')}\n${frame}`)
  return sheet
}

let sheet: CSSStyleSheet | undefined

function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

/** A slide is 1280 pixels wide; the frame scales it to the width that it has. */
const frame = `
:host {
  display: block;
  position: relative;
  aspect-ratio: 16 / 9;
  overflow: hidden;
  container-type: inline-size;
}
.scaled {
  position: absolute;
  inset: 0 auto auto 0;
  width: 1280px;
  height: 720px;
  transform-origin: 0 0;
  scale: tan(atan2(100cqw, 1280px));
}
.scaled[data-points-at] .slide :is(.headline, .statement, .points, .text, .quote, .picture, .code, figure, table, ol, ul, p):hover {
  outline: 4px solid color-mix(in oklch, var(--accent) 55%, transparent);
  outline-offset: 6px;
  cursor: pointer;
}
`
