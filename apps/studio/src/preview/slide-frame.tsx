import type {PlannedTheme} from '@rostrum/slides'
import {useLayoutEffect, useRef} from 'react'
import {slideLook} from '../look/slide-look.ts'

export type Scheme = 'light' | 'dark'

interface Props {
  /** Of `renderSlide`. */
  markup: string
  theme: PlannedTheme
  scheme: Scheme
  /** What is heard instead of the slide's own words: a picture of what the form says already. */
  label: string
  /** Answers a click with what was clicked. */
  onPoint?: (target: Element) => void
}

/** A slide at its true ratio, as wide as there is room, in a tree of its own. */
export function SlideFrame({markup, theme, scheme, label, onPoint}: Props) {
  const host = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (host.current) show(host.current, markup)
  }, [markup])
  useLayoutEffect(() => {
    if (host.current?.shadowRoot)
      host.current.shadowRoot.adoptedStyleSheets = [...slideLook(theme), frameSheet()]
  }, [theme])

  return (
    <div
      ref={host}
      role="img"
      aria-label={label}
      data-testid="slide-frame"
      data-scheme={scheme}
      data-theme={theme.base}
      data-points-at={onPoint ? '' : undefined}
      onClick={(event) => {
        const [target] = event.nativeEvent.composedPath()
        // Its links are shown, not followed.
        event.preventDefault()
        if (target instanceof Element) onPoint?.(target)
      }}
    />
  )
}

function show(host: HTMLElement, markup: string): void {
  const root = host.shadowRoot ?? host.attachShadow({mode: 'open'})
  const scaled = root.querySelector<HTMLElement>('.scaled') ?? document.createElement('div')
  scaled.className = 'scaled'
  scaled.inert = !('pointsAt' in host.dataset)
  scaled.toggleAttribute('data-points-at', 'pointsAt' in host.dataset)
  scaled.innerHTML = markup
  if (!scaled.isConnected) root.append(scaled)
}

let sheet: CSSStyleSheet | undefined

function frameSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(frame)
  }
  return sheet
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
