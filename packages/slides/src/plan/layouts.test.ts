import {layoutsOf, type Slide, type SlideKind} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, test} from 'vitest'
import {renderSlide} from '../html/slide.ts'
import {slideShapes} from '../pptx/slide-shapes.ts'
import {lookOf, paletteOf} from '../pptx/palette.ts'
import {exampleTalk, layoutSlides, layoutTalk, withoutLayout} from '../testing/index.ts'
import {labelsFor} from './labels.ts'
import {planDeck} from './plan-deck.ts'
import {planSlide} from './plan-slide.ts'

const kinds = Object.keys(slideFixtures) as SlideKind[]
const markupOf = (slide: Slide) => {
  const sections = [{_id: 'one', _rev: '1', title: 'One', slides: [slide]}]
  return planDeck({...exampleTalk(), sections})
    .slides.filter(({origin}) => origin !== null)
    .map((page) => renderSlide(page))
    .join('\n')
}

test('every kind but the list of sources can be arranged in more than one way', () => {
  const single = kinds.filter((kind) => layoutsOf(kind).length < 2)
  expect(single).toEqual(['sourcesSlide'])
})

describe('the layouts of a kind', () => {
  const slides = layoutSlides()

  test.each(kinds.filter((kind) => layoutsOf(kind).length > 1 && kind !== 'agendaSlide'))(
    '%s looks different in each',
    (kind) => {
      const own = slides.filter(({_type}) => _type === kind)
      const markups = own.map((slide) => markupOf({...slide, _key: 'same'}))
      expect(new Set(markups).size).toBe(own.length)
    },
  )

  test('an agenda of some sections stands in two columns', () => {
    const section = {_rev: '1', slides: [] as Slide[]}
    const titles = ['Wick', 'Oil', 'Lens', 'Lamp']
    const plan = planDeck({
      ...layoutTalk(),
      sections: titles.map((title, place) => ({
        ...section,
        _id: `s${place}`,
        title,
        slides: [{...slideFixtures.agendaSlide, layout: 'columns' as const}],
      })),
    })
    expect(plan.slides[0]!.blocks[1]).toMatchObject({arrangement: 'grid', columns: 2})
  })

  test('a word that no layout has is as good as none', () => {
    for (const slide of slides) {
      const odd = {...slide, layout: '"><script>'} as unknown as Slide
      const empty = withoutLayout(slide)
      expect(markupOf(odd)).toBe(markupOf(empty))
    }
  })

  test('a picture that is missing leaves the slide as it is without', () => {
    for (const kind of ['titleSlide', 'statementSlide', 'quoteSlide'] as const) {
      const [page] = planSlide({...slideFixtures[kind], layout: 'picture'}).slides
      expect(page!.arrangement).toBeNull()
    }
  })

  test('what is too long for a layout stands in another', () => {
    const long = 'keeps the light that nobody else keeps '.repeat(40)
    const [page] = planSlide({
      ...slideFixtures.pitfallSlide,
      layout: 'columns',
      remedy: long,
    }).slides
    expect(page!.arrangement).toBeNull()
  })
})

test('nothing leaves its slide in Office', () => {
  const plan = planDeck(layoutTalk())
  const look = lookOf(plan.theme)
  const outside = plan.slides.flatMap((slide) =>
    slideShapes(slide, plan, {
      palette: paletteOf(look, slide.background.tone),
      hex: look.tones[slide.background.tone],
      code: look.code,
      labels: labelsFor('en'),
      layout: slide.layout,
      arrangement: slide.arrangement,
      highlight: null,
      picture: () => null,
    })
      .filter(({box: {x, y, width, height}}) => {
        const isUnseen = y + height < 0
        return !isUnseen && (x < -1 || y < -1 || x + width > 1281 || y + height > 721)
      })
      .map((shape) => `${slide.id}: ${'name' in shape ? shape.name : shape.type}`),
  )
  expect(outside).toEqual([])
})
