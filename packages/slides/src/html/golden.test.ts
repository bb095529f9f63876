import type {Slide, SlideKind, Talk} from '@rostrum/schema'
import {finishedThemes} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {renderHandout} from '../handout/render-handout.ts'
import {renderMarkdown} from '../markdown/render-markdown.ts'
import {planDeck} from '../plan/plan-deck.ts'
import {renderPptx} from '../pptx/render-pptx.ts'
import {exampleTalk, layoutSlides, withoutLayout} from '../testing/index.ts'
import {renderSlide} from './slide.ts'

/**
 * What each kind becomes in each format, as files beside this one to be read in a review. Where a
 * change is meant: `npx vitest run -u --project unit packages/slides/src/html/golden.test.ts`.
 */
const kinds = Object.keys(slideFixtures) as SlideKind[]

const talkOf = (slide: Slide): Talk => ({
  ...exampleTalk(),
  sources: null,
  sections: [
    {_id: 'keeping', _rev: '1', title: 'The keeping', slides: [{...slide, _key: 'one'}]},
    {_id: 'moving', _rev: '1', title: 'Nothing moves', slides: []},
  ],
})

const file = (kind: SlideKind, extension: string) => `./goldens/${kind}.${extension}`

describe.each(kinds)('%s', (kind) => {
  const plan = planDeck(talkOf(slideFixtures[kind]))

  test('has the markup that was agreed on', async () => {
    const pages = plan.slides.map((slide) => renderSlide(slide))
    await expect(onLines(pages.join('\n'))).toMatchFileSnapshot(file(kind, 'html'))
  })

  test('has the Markdown that was agreed on', async () => {
    await expect(renderMarkdown(plan)).toMatchFileSnapshot(file(kind, 'md'))
  })

  test('has the Office markup that was agreed on', async () => {
    const parts = unzipSync(await renderPptx(plan))
    const slides = plan.slides.map((_, at) => strFromU8(parts[`ppt/slides/slide${at + 1}.xml`]!))
    await expect(onLines(slides.join('\n'))).toMatchFileSnapshot(file(kind, 'xml'))
  })
})

/** The first of a kind's layouts is mostly its own; each stands beside the others to be compared. */
describe.each(layoutSlides().map((slide) => [slide._key, slide] as const))('%s', (name, slide) => {
  const plan = planDeck(talkOf(slide))
  const layoutFile = (extension: string) => `./goldens/layouts/${name}.${extension}`

  test('has the markup that was agreed on', async () => {
    const pages = plan.slides.map((each) => renderSlide(each))
    await expect(onLines(pages.join('\n'))).toMatchFileSnapshot(layoutFile('html'))
  })

  test('has the Office markup that was agreed on', async () => {
    const parts = unzipSync(await renderPptx(plan))
    const slides = plan.slides.map((_, at) => strFromU8(parts[`ppt/slides/slide${at + 1}.xml`]!))
    await expect(onLines(slides.join('\n'))).toMatchFileSnapshot(layoutFile('xml'))
  })

  test('has the Markdown of every other layout', () => {
    const own = planDeck(talkOf(withoutLayout(slide)))
    const isMeasure = /^\*(?:Widths|Heights) show/gm
    const markdown = (of: typeof plan) => renderMarkdown(of).replace(isMeasure, '*They show')
    expect(markdown(plan)).toBe(markdown(own))
  })
})

test('a handout has the frame that was agreed on', async () => {
  const plan = planDeck(talkOf(slideFixtures.statementSlide))
  const page = renderHandout(plan, {styles: '/* styles */', notes: true})
  await expect(onLines(page)).toMatchFileSnapshot('./goldens/handout.html')
})

test('every theme has the markup of every other: only its styles differ', () => {
  const slides = Object.values(slideFixtures).map((slide, at) => ({...slide, _key: `k${at}`}))
  const talk: Talk = {
    ...exampleTalk(),
    sections: [{_id: 'all', _rev: '1', title: 'All', slides}],
  }
  const [first, ...others] = finishedThemes.map(({value: theme}) =>
    planDeck(talk, {theme}).slides.map((slide) => renderSlide(slide)),
  )
  expect(others).toHaveLength(finishedThemes.length - 1)
  for (const other of others) expect(other).toEqual(first)
})

/** A line for each element, so that a difference is a line. */
const onLines = (markup: string): string =>
  `${markup
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/></g, '>\n<')
    .trim()}\n`
