/** Where each kind stands in the menu that inserts slides. */
export const slideCategories = [
  {
    name: 'structure',
    title: 'Structure',
    of: ['titleSlide', 'agendaSlide', 'sectionBreakSlide', 'sourcesSlide'],
  },
  {
    name: 'text',
    title: 'Text',
    of: [
      'statementSlide',
      'bulletsSlide',
      'numberedSlide',
      'quoteSlide',
      'definitionSlide',
      'comparisonSlide',
    ],
  },
  {name: 'figures', title: 'Figures', of: ['bigNumberSlide', 'chartSlide', 'tableSlide']},
  {name: 'diagrams', title: 'Diagrams', of: ['timelineSlide', 'funnelSlide', 'cycleSlide']},
  {
    name: 'show',
    title: 'Show',
    of: ['imageSlide', 'videoSlide', 'codeSlide', 'embedSlide', 'peopleSlide'],
  },
  {name: 'act', title: 'Act', of: ['checklistSlide', 'pitfallSlide', 'callToActionSlide']},
]
