/** Where each kind stands in the menu that inserts slides: what is taken most often first. */
export const slideCategories = [
  {
    name: 'text',
    title: 'Text',
    of: [
      'bulletsSlide',
      'statementSlide',
      'numberedSlide',
      'quoteSlide',
      'comparisonSlide',
      'definitionSlide',
    ],
  },
  {name: 'figures', title: 'Figures', of: ['bigNumberSlide', 'chartSlide', 'tableSlide']},
  {
    name: 'show',
    title: 'Show',
    of: ['imageSlide', 'codeSlide', 'videoSlide', 'peopleSlide', 'embedSlide'],
  },
  {name: 'diagrams', title: 'Diagrams', of: ['timelineSlide', 'funnelSlide', 'cycleSlide']},
  {
    name: 'structure',
    title: 'Structure',
    of: ['titleSlide', 'sectionBreakSlide', 'agendaSlide', 'sourcesSlide'],
  },
  {name: 'act', title: 'Act', of: ['callToActionSlide', 'checklistSlide', 'pitfallSlide']},
]
