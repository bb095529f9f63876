import {hexOf} from '@rostrum/schema'
import {type BrandColours, facesOfBase, type PlannedTheme} from '../plan/planned-theme.ts'
import {type BasePalette, basePalettes, type Tone} from './base-palettes.ts'
import type {Color} from './shapes.ts'

export type Palette = {
  paper: Color
  surface: Color
  ink: Color
  soft: Color
  line: Color
  accent: Color
  trouble: Color
  recovery: Color
}

/** A theme as a file for Office has it: its finished theme by day, and what a brand changes of it. */
export type Look = {
  name: string
  tones: {readonly [Ground in Tone]: Palette}
  code: BasePalette['code']
  faces: {display: string; text: string}
}

export function lookOf({base, title, light, dark, faces}: PlannedTheme): Look {
  const {paper, ink, accent, code} = basePalettes[base]
  return {
    name: title ?? base[0]!.toUpperCase() + base.slice(1),
    tones: {
      paper: {...paper, ...hexes(light)},
      ink: {...ink, ...hexes(dark)},
      accent: {...accent, ...onAccent(light)},
    },
    code,
    faces: {...facesOfBase[base], ...faces},
  }
}

const hexes = ({onAccent: _derived, ...own}: BrandColours): Partial<Palette> =>
  Object.fromEntries(Object.entries(own).map(([token, colour]) => [token, hexOf(colour)]))

function onAccent({accent, onAccent: text}: BrandColours): Partial<Palette> {
  if (accent === undefined || text === undefined) return {}
  const [paper, ink] = [hexOf(accent), hexOf(text)]
  return {
    paper,
    ink,
    soft: ink,
    accent: ink,
    trouble: ink,
    recovery: ink,
    surface: mix(paper, ink, 0.86),
    line: mix(paper, ink, 0.62),
  }
}

/** Colours of the light ground by the names that Office has for them, so that a theme changes them. */
const named = {
  paper: 'bg1',
  surface: 'bg2',
  ink: 'tx1',
  soft: 'tx2',
  accent: 'accent1',
  trouble: 'accent2',
  recovery: 'accent3',
} as const

export const paletteOf = ({tones}: Look, tone: Tone): Palette =>
  tone === 'paper' ? {...named, line: tones.paper.line} : tones[tone]

/** One colour in another, so many parts of 1 of the first. */
export function mix(first: string, second: string, part: number): string {
  const channel = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16)
  return [0, 2, 4]
    .map((at) =>
      Math.round(channel(first, at) * part + channel(second, at) * (1 - part))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}
