import {bareSlide, layoutsOf, type Slide, type SlideKind, type Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {exampleTalk} from './example-talk.ts'
import {formulaSlides} from './formula-slides.ts'
import {points} from './portable-text.ts'
import {drawnSlides} from './stress-drawn.ts'
import {sentence} from './stress-words.ts'

const picture = (id: string, width: number, height: number) => ({
  _type: 'image' as const,
  asset: {
    _id: `image-${id}-${width}x${height}-png`,
    url: `http://localhost:3334/images/rostrum/production/${id}-${width}x${height}.png`,
    mimeType: 'image/png',
    metadata: {lqip: null, dimensions: {width, height}},
  },
})
const behind = {_type: 'background' as const, image: picture('sea', 1600, 1000)}

/** A talk of every kind in every layout; then of drawings of too much, in the layouts of their kinds. */
export const layoutTalk = (): Talk => ({
  ...exampleTalk(),
  slug: 'layouts',
  sections: [
    {_id: 'layouts', _rev: '1', title: 'Every kind, in every layout', slides: layoutSlides()},
    {_id: 'formulas', _rev: '1', title: 'Formulas', slides: formulaSlides()},
    {
      _id: 'more',
      _rev: '1',
      title: 'More of it',
      slides: [...drawnSlides(), ...longSlides].flatMap((slide) =>
        layoutsOf(slide._type).map(
          (layout) => ({...slide, layout, _key: `${slide._key}-${layout}`}) as Slide,
        ),
      ),
    },
  ],
})

const longSlides: Slide[] = [4, 12, 30, 90].flatMap((words): Slide[] => {
  const shared = {...bareSlide, background: behind, headline: sentence(words)}
  return [
    {...shared, _type: 'titleSlide', _key: `title-${words}`, subtitle: sentence(words)},
    {...shared, _type: 'sectionBreakSlide', _key: `break-${words}`},
    {...shared, _type: 'statementSlide', _key: `statement-${words}`},
    {
      ...shared,
      _type: 'quoteSlide',
      _key: `quote-${words}`,
      headline: words === 12 ? sentence(5) : '',
      quote: sentence(words * 2),
      attribution: sentence(words),
    },
  ]
})

/** Every kind in every layout that it can be given, each with the content that shows it. */
export const layoutSlides = (): Slide[] =>
  (Object.keys(slideFixtures) as SlideKind[]).flatMap((kind) =>
    layoutsOf(kind).map(
      (layout) =>
        ({
          ...slideFixtures[kind],
          ...more[kind],
          ...(layout === 'picture' && {background: behind}),
          layout,
          _key: `${kind}-${layout}`,
        }) as Slide,
    ),
  )

const {bigNumberSlide, codeSlide, cycleSlide, funnelSlide, peopleSlide} = slideFixtures

/** What a fixture lacks to show its layouts. */
const more: {readonly [Kind in SlideKind]?: object} = {
  statementSlide: {body: points([['', 0, 'It is still a rock when the light goes out.']])},
  bigNumberSlide: {
    figures: [
      ...bigNumberSlide.figures!,
      {_type: 'figure', _key: 'lamps', value: '100', label: 'lamps it stood in for'},
    ],
  },
  funnelSlide: {
    stages: [
      ...funnelSlide.stages!,
      {_type: 'funnelStage', _key: 'd', title: 'Crews that row out', owner: 'the town'},
    ],
  },
  cycleSlide: {
    steps: [
      ...cycleSlide.steps!,
      {_type: 'cycleStep', _key: 'd', title: 'Keepers stay', text: 'and teach the next'},
    ],
  },
  codeSlide: {
    steps: codeSlide.steps!.map((step, place) => ({
      ...step,
      note: ['Every four hours, whatever the weather', 'Fog first, then the log'][place],
    })),
  },
  peopleSlide: {
    people: [
      ...peopleSlide.people!,
      {
        _id: 'person-ena',
        name: 'Ena Thorne',
        role: 'Engineer of the northern district',
        organization: 'Harbour Board',
        portrait: picture('ena', 600, 700),
      },
    ],
  },
  imageSlide: {image: picture('beam', 1600, 1000)},
  videoSlide: {
    poster: picture('turn', 1600, 900),
    file: {
      _id: 'file-turn-mp4',
      url: 'http://localhost:3334/files/rostrum/production/turn.mp4',
      mimeType: 'video/mp4',
    },
  },
  embedSlide: {poster: picture('page', 1600, 900)},
}

/** The slide as it is without a layout of its own. */
export function withoutLayout(slide: Slide): Slide {
  const fields = Object.entries(slide).filter(([name]) => name !== 'layout')
  return Object.fromEntries(fields) as Slide
}
