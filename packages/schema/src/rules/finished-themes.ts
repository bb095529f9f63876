/** The themes that decks come with. A brand's own is colours and faces on top of one of them. */
export const finishedThemes = [
  {title: 'Signal', value: 'signal'},
  {title: 'Essay', value: 'essay'},
  {title: 'High contrast', value: 'contrast'},
] as const

export type FinishedTheme = (typeof finishedThemes)[number]['value']

export const isFinishedTheme = (name: unknown): name is FinishedTheme =>
  finishedThemes.some(({value}) => value === name)

/** The families that travel with every deck. Only these: a plan counts on how wide letters are. */
export const faces = ['Schibsted Grotesk', 'Instrument Sans', 'Newsreader', 'Geist Mono'] as const
export type Family = (typeof faces)[number]
