import type {Slide, SlideOf} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {chinese, sentence, tree, word} from './stress-words.ts'

/** Drawings of too much, of too little, and of just about enough. */
export function drawnSlides(): Slide[] {
  const slides = [
    comparison(2, 3),
    comparison(3, 14),
    comparison(4, 4),
    comparison(5, 1),
    figures(1, 6),
    figures(2, 20),
    figures(3, 5),
    figures(3, 60),
    timeline(1, 1, 9),
    timeline(4, 1, 6),
    timeline(5, 1, 9),
    timeline(10, 1, 4),
    timeline(6, 3, 2),
    timeline(12, 2, 2),
    timeline(9, 3, 9),
    funnel(1, 2),
    funnel(2, 12),
    funnel(4, 2),
    funnel(6, 3),
    funnel(9, 2),
    cycle(2, 16),
    cycle(3, 6),
    cycle(4, 9),
    cycle(5, 7),
    cycle(6, 3),
    cycle(7, 1),
    ...charts(),
    table(2, 5),
    table(5, 14),
    table(14, 3),
    people(1, 2),
    people(2, 3),
    people(3, 2),
    people(5, 2),
    people(8, 3),
    people(13, 2),
    checklist(1),
    checklist(9),
    pitfall(5),
    pitfall(12),
    definition(1, 6),
    definition(2, 14),
    definition(5, 30),
    definition(9, 90),
    call(4),
    call(12),
    call(60),
    claimed(6),
    claimed(30),
    claimed(60),
    slideFixtures.agendaSlide,
    media(),
    embed(300),
  ]
  return slides.map((slide, place) => ({...slide, _key: `drawn-${place}`}))
}

const times = <Item>(count: number, make: (place: number) => Item): Item[] =>
  Array.from({length: count}, (_, place) => make(place))
const keyed = <Type extends string>(_type: Type, place: number) => ({_type, _key: `${place}`})

const comparison = (count: number, words: number): Slide => ({
  ...slideFixtures.comparisonSlide,
  headline: sentence(words + 3),
  sides: times(count, (place) => ({
    ...keyed('comparisonSide', place),
    title: sentence(1 + (place % 3)),
    body: tree(2, 2, (_, at) => sentence(words + (at % 3))),
    verdict: sentence(words),
  })),
})

const figures = (count: number, words: number): Slide => ({
  ...slideFixtures.bigNumberSlide,
  headline: sentence(7),
  figures: times(count, (place) => ({
    ...keyed('figure', place),
    value: words > 20 ? word(40) : `$${place}88 billion`,
    label: sentence(words),
  })),
})

const timeline = (count: number, lanes: number, words: number): Slide => ({
  ...slideFixtures.timelineSlide,
  headline: sentence(9),
  items: times(count, (place) => ({
    ...keyed('timelineItem', place),
    when: `${2010 + place - (place % 2)}`,
    title: sentence(1 + (place % 2)),
    text: sentence(words),
    ...(lanes === 1 ? {} : {lane: word(5 + (place % lanes))}),
  })),
})

const funnel = (count: number, words: number): Slide => ({
  ...slideFixtures.funnelSlide,
  headline: sentence(8),
  stages: times(count, (place) => ({
    ...keyed('funnelStage', place),
    title: sentence(words),
    owner: sentence(words + 1),
    measure: sentence(words + (place % 4)),
  })),
})

const cycle = (count: number, words: number): Slide => ({
  ...slideFixtures.cycleSlide,
  headline: sentence(6),
  steps: times(count, (place) => ({
    ...keyed('cycleStep', place),
    title: sentence(2 + (place % 2)),
    text: sentence(words),
  })),
})

type Table = NonNullable<SlideOf<'tableSlide'>['table']>

const tableOf = (names: readonly string[], rows: readonly string[][]): Table => ({
  _type: 'dataTable',
  columns: names.map((name, place) => ({
    ...keyed('dataColumn', place),
    name,
    kind: place === 0 ? ('text' as const) : ('number' as const),
  })),
  rows: rows.map((cells, place) => ({...keyed('dataRow', place), cells})),
})

const table = (columns: number, rows: number): Slide => ({
  ...slideFixtures.tableSlide,
  headline: sentence(5),
  table: tableOf(
    times(columns, (place) => sentence(1 + (place % 3))),
    times(rows, (row) =>
      times(columns, (column) =>
        (row + column) % 7 === 0 ? '' : column === 0 ? sentence(1 + (row % 9)) : `${row * 137}.5`,
      ),
    ),
  ),
})

function charts(): Slide[] {
  const chart = slideFixtures.chartSlide
  const data = (rows: string[][], names: string[]) => ({
    ...chart.series!,
    title: sentence(9),
    basis: sentence(rows.length === 6 ? 44 : 12),
    table: tableOf(names, rows),
  })
  const short = times(6, (row) => [
    `${2000 + row * row}`,
    `${row * 31}`,
    row === 2 ? '' : `${90 - row * 20}`,
  ])
  const named = times(8, (row) => [sentence(1 + (row % 5)), `${row * 3.5 - 4}`, `${1000 + row}`])
  const many = times(120, (row) => [`${1900 + row}`, `${row % 13}`, `${row * 2}`])
  const sets = [
    data(short, [word(6), word(9), word(20)]),
    data(named, [word(6), word(9), word(8)]),
    data(many, [word(6), word(3), word(4)]),
    data(short.slice(0, 1), [word(6), word(3), word(4)]),
  ]
  return (['line', 'area', 'bar', 'stacked', 'range', 'scatter'] as const).flatMap((kind) =>
    sets.map((series, place) => ({
      ...chart,
      chart: kind,
      series,
      headline: sentence(4 + place * 5),
      highlight: series.table.rows![place === 2 ? 60 : 0]!.cells![0]!,
    })),
  )
}

const people = (count: number, words: number): Slide => ({
  ...slideFixtures.peopleSlide,
  headline: sentence(4),
  people: times(count, (place) => ({
    _id: `person-${place}`,
    name: sentence(words),
    role: sentence(words + (place % 3)),
    organization: place % 2 === 0 ? null : sentence(words),
    portrait: place % 3 === 0 ? picture(`portrait-${place}`) : null,
  })),
})

const checklist = (count: number): Slide => ({
  ...slideFixtures.checklistSlide,
  headline: sentence(5),
  items: times(count, (place) => ({
    ...keyed('checklistItem', place),
    text: sentence(6 + (place % 8)),
    ...(place % 2 === 0 ? {} : {detail: sentence(9)}),
  })),
})

const pitfall = (words: number): Slide => ({
  ...slideFixtures.pitfallSlide,
  headline: sentence(Math.min(words, 40)),
  body: tree(2, 3, () => sentence(words)),
  remedy: sentence(words),
})

const definition = (ofTerm: number, words: number): Slide => ({
  ...slideFixtures.definitionSlide,
  headline: sentence(ofTerm),
  usage: sentence(ofTerm),
  meaning: sentence(words),
  contrast: sentence(words),
})

const call = (words: number): Slide => ({
  ...slideFixtures.callToActionSlide,
  headline: sentence(words),
  action: sentence(words * 2),
  link: `https://example.org/${word(words * 3)}`,
})

const claimed = (words: number): Slide => ({
  ...slideFixtures.statementSlide,
  headline: chinese(20),
  claims: times(2, (place) => ({
    _id: `claim-${place}`,
    wording: sentence(8),
    standing: 'contested' as const,
    sinceThen: {text: sentence(words), date: '2026-11-24'},
    sources: null,
  })),
})

const picture = (id: string) => ({
  _type: 'image' as const,
  asset: {
    _id: `image-${id}-900x1200-png`,
    url: `http://localhost:3334/images/rostrum/production/${id}-900x1200.png`,
    mimeType: 'image/png',
    metadata: {lqip: null, dimensions: {width: 900, height: 1200}},
  },
})

const media = (): Slide => ({
  ...slideFixtures.videoSlide,
  headline: sentence(12),
  file: {
    _id: 'file-film-mp4',
    url: 'http://localhost:3334/files/rostrum/production/film.mp4',
    mimeType: 'video/mp4',
  },
  poster: picture('poster'),
  caption: sentence(8),
  credit: sentence(30),
})

const embed = (length: number): Slide => ({
  ...slideFixtures.embedSlide,
  headline: sentence(12),
  url: `https://example.org/${word(length)}`,
  poster: picture('page'),
  caption: sentence(8),
})
