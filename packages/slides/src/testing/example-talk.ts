import {bareSlide, type Slide, type Source, type Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {notes, points} from './portable-text.ts'

/** A talk with every kind of slide, for tests and for looking at. */
export function exampleTalk(): Talk {
  return {
    _id: 'talk-lighthouses',
    _rev: '1',
    _updatedAt: '2026-11-01T00:00:00Z',
    title: 'Lighthouses never moved',
    subtitle: 'What two centuries of keeping lights burning teach those who run free software.',
    slug: 'lighthouses',
    abstract: 'A talk about maintenance.',
    language: 'en',
    wordsPerMinute: 140,
    minutes: 20,
    licence: null,
    theme: null,
    speakers: [
      {_id: 'ada', name: 'Ada Marin', role: 'maintainer', organization: 'Harbour Tools'},
      {_id: 'jo', name: 'Jo Feld', role: null, organization: null},
    ],
    tags: [],
    sources: [annals],
    sections: [
      {_id: 'opening', _rev: '1', title: 'Opening', slides: [slides.title]},
      {
        _id: 'keepers',
        _rev: '1',
        title: 'Keepers',
        slides: [slides.sectionBreak, slides.statement, slides.fits, slides.few, slides.short],
      },
      {
        _id: 'lenses',
        _rev: '1',
        title: 'Lenses and light',
        slides: [slides.sectionBreakLenses, slides.numbered, slides.wide, slides.tall, slides.code],
      },
      {
        _id: 'storms',
        _rev: '1',
        title: 'What storms do',
        slides: [slides.quote, slides.statementBody, slides.long, slides.missing, slides.verbatim],
      },
      {_id: 'kinds', _rev: '1', title: 'Every other kind', slides: otherKinds()},
    ],
  }
}

/** The fixtures of the kinds that the slides below have none of; the sources come last. */
function otherKinds(): Slide[] {
  const shown = new Set<string>(['sourcesSlide', ...Object.values(slides).map(({_type}) => _type)])
  const others = Object.values(slideFixtures).filter(({_type}) => !shown.has(_type))
  return [...others, slideFixtures.sourcesSlide]
}

const annals: Source = {
  _id: 'annals',
  title: 'Annals of the northern lights',
  author: 'E. Thorne',
  publisher: 'Harbour Press',
  published: '1874',
  url: 'https://example.org/annals?vol=2&page=3',
  checkedOn: '2026-10-30',
  confidence: 'high',
}
const survey: Source = {
  _id: 'survey',
  title: 'Who keeps the software that everyone uses? A survey of 1,200 projects',
  author: null,
  publisher: 'Maintainers’ Guild',
  published: '2025-03',
  url: 'https://survey.example.com/',
  checkedOn: null,
  confidence: null,
}

const shared = bareSlide
const picture = (id: string, width: number, height: number) => ({
  _type: 'image' as const,
  asset: {
    _id: `image-${id}-${width}x${height}-png`,
    url: `http://localhost:3334/images/rostrum/production/${id}-${width}x${height}.png`,
    mimeType: 'image/png',
    metadata: {lqip: null, dimensions: {width, height}},
  },
})

const slides = {
  title: {
    ...shared,
    _key: 'title',
    _type: 'titleSlide',
    notes: notes('Wait for the room to settle.'),
  },
  sectionBreak: {...shared, _key: 'break', _type: 'sectionBreakSlide'},
  sectionBreakLenses: {...shared, _key: 'break', _type: 'sectionBreakSlide'},
  statement: {
    ...shared,
    _key: 'statement',
    _type: 'statementSlide',
    headline: 'Nobody thanks a lighthouse for the ships that sailed past.',
    sources: [annals],
  },
  fits: {
    ...shared,
    _key: 'fits',
    _type: 'bulletsSlide',
    headline: 'A light is kept by three kinds of people',
    sources: [annals, survey],
    body: points([
      ['1', 1, 'Keeper'],
      ['*', 2, 'trims the wick every four hours'],
      ['*', 2, 'knows each pane of glass'],
      ['*', 2, 'measure: nights without a gap'],
      ['1', 1, 'Engineer'],
      ['*', 2, 'makes the lens turn'],
      ['*', 2, 'e.g. mercury bath, clockwork, gas valve'],
      ['1', 1, 'Board'],
      ['*', 2, 'pays for oil before it pays for paint'],
      ['*', 2, 'pitfall: counts ships, not wrecks'],
    ]),
    notes: notes('Ask who in the room has ever been on call.'),
  },
  few: {
    ...shared,
    _key: 'few',
    _type: 'bulletsSlide',
    headline: 'Three things go wrong first',
    body: points([
      ['*', 1, 'The keeper leaves and nobody notices'],
      ['*', 1, 'The oil is paid for, the glass is not'],
      ['*', 1, 'The light works, so the budget goes elsewhere'],
    ]),
  },
  short: {
    ...shared,
    _key: 'short',
    _type: 'bulletsSlide',
    headline: 'What a keeper’s week is made of',
    body: points([
      ['*', 1, 'trimming'],
      ['*', 1, 'polishing'],
      ['*', 1, 'winding the clockwork'],
      ['*', 1, 'hauling oil'],
      ['*', 1, 'writing the log'],
      ['*', 1, 'painting'],
      ['*', 1, 'signals to passing ships'],
      ['*', 1, 'teaching the assistant'],
    ]),
  },
  numbered: {
    ...shared,
    _key: 'numbered',
    _type: 'numberedSlide',
    headline: 'Four steps from fire to code',
    number: 2,
    body: points([
      ['*', 1, 'Open coal fires on a hill'],
      ['*', 1, 'Oil lamps behind glass'],
      ['*', 1, 'Fresnel lenses that throw the beam to the horizon'],
      ['*', 1, 'A lamp changer that calls for help by itself'],
    ]),
  },
  wide: {
    ...shared,
    _key: 'wide',
    _type: 'imageSlide',
    headline: 'The same lamp reached four times as far',
    image: picture('wide', 1600, 700),
    alt: 'Two beams over the sea; the upper one is four times as long.',
    caption: 'Range of one lamp without and with a first-order lens.',
    credit: 'Drawing: Jo Feld, CC BY 4.0',
    sources: [annals],
  },
  tall: {
    ...shared,
    _key: 'tall',
    _type: 'imageSlide',
    headline: 'A thousand prisms, each ground by hand',
    image: picture('tall', 900, 1100),
    alt: 'A lens as tall as a person, made of rings of prisms.',
    credit: 'Photograph: Harbour Museum',
  },
  code: {
    ...shared,
    _key: 'code',
    _type: 'codeSlide',
    headline: 'The keeper’s job in twelve lines',
    language: 'typescript',
    filename: 'src/keep-light.ts',
    code: `import {lamp, log, help} from './tower.ts'

/** Keeps the light on until dawn; asks for help rather than give up. */
export async function keepLight(dawn: Date): Promise<number> {
  let changes = 0
  while (new Date() < dawn) {
    if (await lamp.isBurning()) continue
    const spare = await lamp.change()
    if (spare === undefined) await help(\`no lamps left after \${changes}\`)
    changes += 1
  }
  return log.write('kept', changes)
}`,
  },
  quote: {
    ...shared,
    _key: 'quote',
    _type: 'quoteSlide',
    quote: 'The lamp was lit at sunset and put out at sunrise. Nothing else to report.',
    attribution: 'Log of the keeper at Skerry Point, 3 January 1862',
    sources: [annals],
  },
  statementBody: {
    ...shared,
    _key: 'since',
    _type: 'statementSlide',
    headline: 'Automation moved the keeper, it did not replace her.',
    body: points([
      [
        '',
        0,
        'Since then: the last manned light of the coast went dark in 1998. Its remote monitor is on call every night.',
      ],
    ]),
  },
  long: {
    ...shared,
    _key: 'long',
    _type: 'bulletsSlide',
    headline: 'Building the organisation around a light',
    body: points([
      ['*', 1, 'Keep the community that keeps the light'],
      ['*', 2, 'developer-driven, from the first contact on'],
      ['*', 2, 'open work is built into the business, not beside it'],
      ['*', 2, 'branding'],
      ['*', 3, 'same name? companies have succeeded both ways'],
      ['*', 4, 'confusion, dilution, freedom to change the licence'],
      ['*', 4, 'drafting off the open project, alienating its people'],
      ['*', 3, 'You get what you measure.'],
      ['*', 3, 'a product manager for what developers love'],
      ['*', 4, 'two roadmaps, open and closed'],
      ['*', 5, 'put them on one slide'],
      ['*', 5, 'show how they interlock'],
      ['*', 4, 'say early what will be open and what will not'],
      ['*', 1, 'Find the harbours that need one'],
      ['*', 2, 'outbound marketing: specific markets only'],
      ['*', 2, 'sales development helps before it sells'],
      ['*', 2, 'filtering: qualified leads'],
      ['*', 1, 'Purchase and expansion'],
      ['*', 2, 'self-serve and sales-serve'],
      ['*', 2, 'common failures'],
      ['*', 3, 'the user does not lead to a buyer'],
      ['*', 3, 'sales laps the growth of the project'],
      ['*', 3, 'sales loses the respect of developers'],
      ['*', 4, 'e.g. too many features'],
    ]),
  },
  missing: {
    ...shared,
    _key: 'missing',
    _type: 'imageSlide',
    headline: 'Where the tower stood',
    image: null,
    alt: 'A map of the skerries.',
  },
  verbatim: {
    ...shared,
    _key: 'verbatim',
    _type: 'bulletsSlide',
    headline: 'The log, as it was kept',
    body: [
      ...points([['*', 1, 'One line a night, for eighty years']]),
      {
        _type: 'verbatim',
        _key: 'v1',
        text: '1862-01-03  lit 15:41   out 08:52   wind NW 9\n1862-01-04  lit 15:42   out 08:52   wind NW 10   glass broken',
      },
    ],
  },
} satisfies Record<string, Slide>
