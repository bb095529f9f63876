import type {PlannedBackground} from '../plan/deck-plan.ts'
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

/** The theme's colours by day, as a file for Office needs them. A test compares them with the tokens. */
export const tokens: {readonly [Tone in PlannedBackground['tone']]: Palette} = {
  paper: {
    paper: 'FBFCFE',
    surface: 'F0F3F6',
    ink: '0E131D',
    soft: '4C535F',
    line: 'D0D4DB',
    accent: '1053E9',
    trouble: 'A9380E',
    recovery: '006E40',
  },
  ink: {
    paper: '0B0F19',
    surface: '181F2E',
    ink: 'F8FAFD',
    soft: 'AEB5C0',
    line: '363D4B',
    accent: '6FAEFF',
    trouble: 'F5A166',
    recovery: '5FD598',
  },
  accent: {
    paper: '0747D6',
    surface: '063CB7',
    ink: 'FAFCFE',
    soft: 'DCE9FC',
    line: '4A81EB',
    accent: 'FAFCFE',
    trouble: 'FFE3BC',
    recovery: 'BBF9D4',
  },
}

/** Of the light ground, by the names that a theme of Office has, so that another theme changes them. */
const themed: Palette = {
  paper: 'bg1',
  surface: 'bg2',
  ink: 'tx1',
  soft: 'tx2',
  line: tokens.paper.line,
  accent: 'accent1',
  trouble: 'accent2',
  recovery: 'accent3',
}

export const paletteOf = (tone: PlannedBackground['tone'], hasBackdrop = false): Palette => {
  if (hasBackdrop) return tokens.ink
  return tone === 'paper' ? themed : tokens[tone]
}

export const codeColors = {
  comment: '5A616D',
  keyword: '0B48D3',
  string: '00673D',
  constant: 'A0340B',
  function: '5E2B9A',
} as const

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
