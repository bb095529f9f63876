import './slide-fonts.ts'
import {useColorSchemeValue} from 'sanity'
import {type CSSProperties, useLayoutEffect, useRef} from 'react'
import {slideStyles} from './slide-styles.ts'

interface Props {
  /** Markup of `renderSlide`: what it comes from has been escaped there. */
  markup: string
}

/** A slide in a box of 16:9, as wide as there is room, drawn by the theme of the decks. */
export function SlidePicture({markup}: Props) {
  const host = useRef<HTMLDivElement>(null)
  const scheme = useColorSchemeValue()

  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return
    const root = element.shadowRoot ?? element.attachShadow({mode: 'open'})
    if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [slideStyles()]
    root.innerHTML = markup
  }, [markup])

  return (
    <div style={box} aria-hidden="true" inert>
      <div ref={host} data-scheme={scheme} data-theme="signal" style={canvas} />
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
