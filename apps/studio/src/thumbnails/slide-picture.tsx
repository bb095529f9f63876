import {useColorSchemeValue} from 'sanity'
import {type CSSProperties, useLayoutEffect, useRef} from 'react'
import {slideLook} from '../look/slide-look.ts'
import type {Drawn} from './draw-slide.ts'

type Props = Drawn & {
  /** Default: the Studio's. */
  scheme?: 'light' | 'dark'
}

/** A slide in a box of 16:9, as wide as there is room, drawn by the theme of the decks. */
export function SlidePicture({markup, theme, scheme: wanted}: Props) {
  const host = useRef<HTMLDivElement>(null)
  const around = useColorSchemeValue()
  const scheme = wanted ?? around

  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return
    const root = element.shadowRoot ?? element.attachShadow({mode: 'open'})
    root.adoptedStyleSheets = [...slideLook(theme), stillSheet()]
    root.innerHTML = markup
  }, [markup, theme])

  return (
    <div style={box} aria-hidden="true" inert>
      <div ref={host} data-scheme={scheme} data-theme={theme.base} style={canvas} />
    </div>
  )
}

const box: CSSProperties = {
  aspectRatio: '16 / 9',
  width: '100%',
  overflow: 'hidden',
  position: 'relative',
  containerType: 'inline-size',
  // What is out of sight costs nothing, and nothing within moves anything without.
  contentVisibility: 'auto',
}

/** A length by a length, as a number: CSS has it only by way of an angle. */
const canvas: CSSProperties = {
  position: 'absolute',
  insetBlockStart: 0,
  left: 0,
  transformOrigin: '0 0',
  transform: 'scale(tan(atan2(100cqw, 1280px)))',
}

let sheet: CSSStyleSheet | undefined

/** Nothing in a picture of a slide moves or is clicked. */
function stillSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      :host { display: block; width: 1280px; height: 720px; }
      .slide { pointer-events: none; }
      .slide * { animation: none !important; transition: none !important; }
    `)
  }
  return sheet
}
