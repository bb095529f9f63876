import {
  contrastOf,
  faces,
  type FinishedTheme,
  isColour,
  type Family,
  isFinishedTheme,
  type Theme,
} from '@rostrum/schema'
import type {PlannedImage} from './deck-plan.ts'
import {filled} from './filled.ts'
import {plannedImage} from './planned-image.ts'

/** How a deck looks: a finished theme, and what a brand puts in the place of its own. */
export type PlannedTheme = {
  base: FinishedTheme
  /** What the brand or the occasion is called; null: the finished theme as it is. */
  title: string | null
  light: BrandColours
  dark: BrandColours
  faces: {readonly [Role in FaceRole]?: Family}
  logo: {light: PlannedImage | null; dark: PlannedImage | null}
}

/** The colours that a brand gives for one scheme; the base gives the others. */
export type BrandColours = {readonly [Token in BrandToken]?: string} & {
  /** Of text on the accent: the one of two that stands out more; given with the accent. */
  readonly onAccent?: string
}
export type BrandToken = (typeof brandTokens)[number]
type FaceRole = 'display' | 'text' | 'mono'

const brandTokens = ['paper', 'ink', 'soft', 'line', 'accent', 'trouble', 'recovery'] as const

/** @param theme a finished one by name, or a document of its own; null: signal */
export function plannedTheme(theme: FinishedTheme | Theme | null | undefined): PlannedTheme {
  if (theme == null || typeof theme === 'string') return {...bare, base: theme ?? 'signal'}
  const logo = plannedImage(theme.logo)
  return {
    base: isFinishedTheme(theme.base) ? theme.base : 'signal',
    title: filled(theme.title),
    light: coloursOf(theme.light),
    dark: coloursOf(theme.dark),
    faces: facesOf(theme.fonts),
    logo: {light: logo, dark: plannedImage(theme.logoDark) ?? logo},
  }
}

/** Whose letters a deck in this theme shows. */
export const familiesOf = ({base, faces: own}: PlannedTheme): Family[] => [
  ...new Set(Object.values({...facesOfBase[base], ...own})),
]

/** Are its texts set in a face that takes more room than the plan gives them? */
export const isWider = ({faces: {display, text}}: PlannedTheme): boolean =>
  [display, text].includes(facesOfBase.signal.mono)

const grotesques = {
  display: 'Schibsted Grotesk',
  text: 'Instrument Sans',
  mono: 'Geist Mono',
} as const
/** The faces of each finished theme. */
export const facesOfBase: {
  readonly [Base in FinishedTheme]: {readonly [Role in FaceRole]: Family}
} = {
  signal: grotesques,
  contrast: grotesques,
  essay: {display: 'Newsreader', text: 'Newsreader', mono: 'Geist Mono'},
}

const bare: PlannedTheme = {
  base: 'signal',
  title: null,
  light: {},
  dark: {},
  faces: {},
  logo: {light: null, dark: null},
}

function coloursOf(given: Theme['light']): BrandColours {
  const colours = Object.fromEntries(
    brandTokens.flatMap((token) => {
      const colour = given?.[token]?.trim() ?? ''
      return isColour(colour) ? [[token, colour]] : []
    }),
  ) as BrandColours
  return colours.accent === undefined ? colours : {...colours, onAccent: clearestOn(colours.accent)}
}

const clearestOn = (ground: string): string =>
  contrastOf('#ffffff', ground) >= contrastOf('#0b0b0f', ground) ? '#ffffff' : '#0b0b0f'

function facesOf(fonts: Theme['fonts']): PlannedTheme['faces'] {
  const roles: FaceRole[] = ['display', 'text', 'mono']
  return Object.fromEntries(
    roles.flatMap((role) => {
      const family = faces.find((name) => name === fonts?.[role]?.trim())
      return family === undefined ? [] : [[role, family]]
    }),
  )
}
