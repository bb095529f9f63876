/** The few words that a deck adds of its own, in the language of the talk. */
export type Labels = {
  continued: string
  sources: string
  checked: string
  quotes: readonly [open: string, close: string]
  more: (count: number) => string
  skip: string
  slides: string
  picture: string
  film: string
  figures: string
  nothing: string
  agenda: string
  pitfall: string
  instead: string
  unlike: string
  since: string
  asOf: string
  order: string
  heights: string
  basis: string
  source: string
  step: string
  lines: string
  unknown: (name: string) => string
  controls: {previous: string; next: string; scheme: string; help: string}
}

export function labelsFor(language: string): Labels {
  return labels[language.split('-')[0]!.toLowerCase()] ?? en
}

const en: Labels = {
  continued: 'continued',
  sources: 'Sources',
  checked: 'checked',
  quotes: ['“', '”'],
  more: (count) => `${count} more`,
  skip: 'Skip to the slides',
  slides: 'Slides',
  picture: 'No picture yet',
  film: 'No video yet',
  figures: 'No figures yet',
  nothing: 'Nothing here yet',
  agenda: 'Agenda',
  pitfall: 'Pitfall',
  instead: 'Instead',
  unlike: 'Not to be confused with',
  since: 'Since then',
  asOf: 'as of',
  order: 'Widths show the order, not a quantity.',
  heights: 'Heights show the order, not a quantity.',
  basis: 'Basis',
  source: 'Source',
  step: 'Step',
  lines: 'Lines',
  unknown: (name) => `This deck cannot show “${name}” yet. Its content:`,
  controls: {previous: 'Previous slide', next: 'Next slide', scheme: 'Light or dark', help: 'Keys'},
}

const labels: Readonly<Record<string, Labels>> = Object.assign(Object.create(null), {
  en,
  de: {
    continued: 'Fortsetzung',
    sources: 'Quellen',
    checked: 'geprüft',
    quotes: ['„', '“'],
    more: (count: number) => `${count} weitere`,
    skip: 'Zu den Folien',
    slides: 'Folien',
    picture: 'Noch kein Bild',
    film: 'Noch kein Video',
    figures: 'Noch keine Zahlen',
    nothing: 'Hier ist noch nichts',
    agenda: 'Ablauf',
    pitfall: 'Stolperstein',
    instead: 'Stattdessen',
    unlike: 'Nicht zu verwechseln mit',
    since: 'Seither',
    asOf: 'Stand',
    order: 'Die Breiten zeigen die Reihenfolge, keine Mengen.',
    heights: 'Die Höhen zeigen die Reihenfolge, keine Mengen.',
    basis: 'Grundlage',
    source: 'Quelle',
    step: 'Schritt',
    lines: 'Zeilen',
    unknown: (name: string) => `„${name}“ kann dieser Foliensatz noch nicht zeigen. Der Inhalt:`,
    controls: {
      previous: 'Vorige Folie',
      next: 'Nächste Folie',
      scheme: 'Hell oder dunkel',
      help: 'Tasten',
    },
  },
  fr: {
    continued: 'suite',
    sources: 'Sources',
    checked: 'vérifié',
    quotes: ['« ', ' »'],
    more: (count: number) => `${count} de plus`,
    skip: 'Aller aux diapositives',
    slides: 'Diapositives',
    picture: 'Pas encore d’image',
    film: 'Pas encore de vidéo',
    figures: 'Pas encore de chiffres',
    nothing: 'Rien ici pour l’instant',
    agenda: 'Programme',
    pitfall: 'Piège',
    instead: 'Plutôt',
    unlike: 'À ne pas confondre avec',
    since: 'Depuis',
    asOf: 'au',
    order: 'Les largeurs montrent l’ordre, pas des quantités.',
    heights: 'Les hauteurs montrent l’ordre, pas des quantités.',
    basis: 'Base',
    source: 'Source',
    step: 'Étape',
    lines: 'Lignes',
    unknown: (name: string) => `Cette présentation ne sait pas encore montrer « ${name} » :`,
    controls: {
      previous: 'Diapositive précédente',
      next: 'Diapositive suivante',
      scheme: 'Clair ou sombre',
      help: 'Touches',
    },
  },
} satisfies Record<string, Labels>)
