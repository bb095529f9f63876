import type {PlannedTheme} from '@rostrum/slides'

/** One thing that two looks have otherwise; null: as the finished theme has it. */
export interface ThemeChange {
  /** `base`, `title`, `light.accent`, `faces.display`, `logo.dark` … */
  token: string
  before: string | null
  after: string | null
}

/** In which of their tokens two looks differ, in the order of a theme's fields. */
export function themeChanges(before: PlannedTheme, after: PlannedTheme): ThemeChange[] {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((token) => {
    const change = {token, before: old.get(token) ?? null, after: now.get(token) ?? null}
    return change.before === change.after ? [] : [change]
  })
}

function tokensOf({
  base,
  title,
  light,
  dark,
  faces,
  logo,
}: PlannedTheme): Map<string, string | null> {
  const named = (group: string, tokens: Readonly<Record<string, string | undefined>>) =>
    Object.entries(tokens).map(([token, value]) => [`${group}.${token}`, value ?? null] as const)
  return new Map([
    ['base', base],
    ['title', title],
    ...named('light', given(light)),
    ...named('dark', given(dark)),
    ...named('faces', faces),
    ['logo.light', logo.light?.assetId ?? null],
    ['logo.dark', logo.dark?.assetId ?? null],
  ])
}

/** Without what follows from the others. */
const given = ({onAccent: _derived, ...colours}: PlannedTheme['light']) => colours
