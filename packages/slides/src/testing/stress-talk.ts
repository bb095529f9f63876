import {bareSlide, type Points, type Slide, type Talk} from '@rostrum/schema'
import {exampleTalk} from './example-talk.ts'
import {points} from './portable-text.ts'
import {drawnSlides} from './stress-drawn.ts'
import {chinese, sentence, tree, word} from './stress-words.ts'

/** A talk of slides that no slide could hold: the planner has to spread every one of them. */
export function stressTalk(): Talk {
  return {
    ...exampleTalk(),
    slug: 'stress',
    title: `${sentence(9)} ${word(30)}`,
    subtitle: sentence(90),
    sources: Array.from({length: 30}, (_, place) => ({
      _id: `source-${place}`,
      title: sentence(4 + place * 2),
      author: sentence(1 + (place % 7)),
      publisher: place % 2 === 0 ? sentence(3) : null,
      published: `20${10 + place}`,
      url: `https://example.org/${word(20 + place * 10)}`,
      checkedOn: '2026-11-01',
      confidence: 'low' as const,
    })),
    sections: [
      {_id: 'long', _rev: '1', title: sentence(30), slides: [...long, ...wide, ...odd]},
      {_id: 'drawn', _rev: '1', title: 'Drawn', slides: drawnSlides()},
      {_id: 'again', _rev: '1', title: null, slides: [title, sources]},
    ],
  }
}

const shared = bareSlide
const bullets = (key: string, headline: string, body: Points): Slide => ({
  ...shared,
  _type: 'bulletsSlide',
  _key: key,
  headline,
  body,
})

const title: Slide = {
  ...shared,
  _type: 'titleSlide',
  _key: 'title',
  headline: sentence(70),
  subtitle: word(120),
}

const sources: Slide = {
  ...shared,
  _type: 'sourcesSlide',
  _key: 'sources',
  headline: sentence(20),
}

const long: Slide[] = [
  {
    ...shared,
    _type: 'numberedSlide',
    _key: 'numbered',
    headline: sentence(8),
    number: 38,
    body: tree(2, 7, (_, place) => sentence(3 + (place % 20))),
  },
  bullets(
    'many',
    sentence(12),
    tree(1, 60, (_, place) => sentence(1 + (place % 30))),
  ),
  bullets(
    'deep',
    sentence(6),
    tree(4, 3, (_, place) => sentence(2 + (place % 9))),
  ),
  bullets(
    'chain',
    sentence(4),
    tree(24, 1, (level) => `${level} ${sentence(level)}`),
  ),
  bullets(
    'paragraphs',
    sentence(60),
    points([
      ['*', 1, sentence(700)],
      ['', 0, sentence(500)],
    ]),
  ),
  bullets(
    'beside',
    sentence(5),
    tree(2, 3, (_, place) => sentence(3 + (place % 4))),
  ),
  bullets(
    'two columns',
    sentence(7),
    tree(1, 12, (_, place) => sentence(2 + (place % 3))),
  ),
  {
    ...shared,
    _type: 'quoteSlide',
    _key: 'quote',
    headline: sentence(20),
    quote: `${sentence(80)}.\n\n${sentence(90)}.`,
    attribution: sentence(60),
  },
  {
    ...shared,
    _type: 'statementSlide',
    _key: 'statement',
    headline: sentence(150),
    body: tree(2, 4, () => sentence(12)),
  },
  {
    ...shared,
    _type: 'statementSlide',
    _key: 'statement-body',
    headline: sentence(14),
    body: points([['', 0, sentence(26)]]),
  },
]

const wide: Slide[] = [
  bullets(
    'words',
    word(90),
    tree(3, 2, (level, place) => word(20 + place * 40 + level)),
  ),
  bullets(
    'chinese',
    chinese(40),
    tree(3, 4, (_, place) => chinese(8 + ((place * 13) % 120))),
  ),
  bullets(
    'chinese-short',
    chinese(14),
    tree(1, 9, (_, place) => chinese(6 + place)),
  ),
  bullets(
    'capitals',
    sentence(8).toUpperCase(),
    tree(2, 5, () => sentence(15).toUpperCase()),
  ),
  bullets(
    'cyrillic',
    'Широкая электрификация южных губерний',
    tree(2, 6, (_, place) =>
      'Съешь же ещё этих мягких французских булок, да выпей чаю '.repeat(1 + (place % 4)),
    ),
  ),
  bullets(
    'emoji',
    '👩‍👩‍👧‍👦 families',
    tree(1, 9, (_, place) => '👩‍👩‍👧‍👦🏳️‍🌈🇪🇺 '.repeat(4 + place * 2)),
  ),
  {...shared, _type: 'statementSlide', _key: 'zh', headline: chinese(90)},
  {...shared, _type: 'quoteSlide', _key: 'zh-quote', quote: chinese(300), attribution: chinese(20)},
  {...shared, _type: 'sectionBreakSlide', _key: 'break', headline: sentence(30)},
]

const odd: Slide[] = [
  {
    ...shared,
    _type: 'codeSlide',
    _key: 'code',
    headline: sentence(14),
    filename: `src/${word(120)}.ts`,
    language: 'typescript',
    code: Array.from({length: 70}, (_, place) =>
      place % 9 === 8
        ? ''
        : `${'\t'.repeat(place % 5)}const ${word(6)} = "${word((place * 7) % 160)}"`,
    ).join('\n'),
  },
  {...shared, _type: 'codeSlide', _key: 'one-line', code: word(4000)},
  {
    ...shared,
    _type: 'bulletsSlide',
    _key: 'verbatim',
    headline: sentence(5),
    body: [
      ...tree(3, 1, () => sentence(5)),
      {
        _type: 'verbatim',
        _key: 'table',
        text: Array.from({length: 60}, (_, place) => `| ${word(9)} | ${word(place * 3)} |`).join(
          '\n',
        ),
      },
      ...tree(1, 3, () => sentence(9)),
    ],
  },
  {
    ...shared,
    _type: 'imageSlide',
    _key: 'image',
    headline: sentence(16),
    image: {
      _type: 'image',
      asset: {
        _id: 'image-square-1000x1000-png',
        url: 'http://localhost:3334/images/rostrum/production/square-1000x1000.png',
        mimeType: 'image/png',
        metadata: {lqip: null, dimensions: {width: 1000, height: 1000}},
      },
      crop: {_type: 'sanity.imageCrop', top: 0.1, bottom: 0.3, left: 0, right: 0.2},
      hotspot: {_type: 'sanity.imageHotspot', x: 0.3, y: 0.4, width: 0.2, height: 0.2},
    },
    alt: sentence(30),
    caption: sentence(14),
    credit: sentence(40),
  },
  {...shared, _type: 'imageSlide', _key: 'no-image', image: null, alt: sentence(60)},
]
