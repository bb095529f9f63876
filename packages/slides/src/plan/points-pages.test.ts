import {bareSlide} from '@rostrum/schema'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {breadcrumbHeight, frame} from '../metrics.ts'
import {flatPoints, type FlatPoint} from '../points/flat-points.ts'
import {pointHeight} from '../points/measure.ts'
import {exampleTalk, points} from '../testing/index.ts'
import {plainText} from '../text/runs.ts'
import type {PlannedSlide, PointNode, PointsBlock} from './deck-plan.ts'
import {headlineHeight} from './headline.ts'
import {planDeck} from './plan-deck.ts'

const word = fc.oneof(
  {weight: 8, arbitrary: fc.stringMatching(/^[a-zA-Z0-9,.]{1,12}$/)},
  {weight: 1, arbitrary: fc.stringMatching(/^[\u4e00-\u4fff]{1,40}$/)},
  {weight: 1, arbitrary: fc.stringMatching(/^[a-zé]{60,200}$/)},
)
const text = fc
  .oneof(
    {weight: 6, arbitrary: fc.array(word, {minLength: 1, maxLength: 9})},
    {weight: 1, arbitrary: fc.array(word, {minLength: 60, maxLength: 260})},
  )
  .map((words) => words.join(' '))
const row = fc.tuple(fc.constantFrom('*', '1', '*', ''), fc.integer({min: 1, max: 7}), text)
const body = fc
  .array(row, {minLength: 1, maxLength: 70})
  .map((rows) =>
    points(rows.map(([marker, level, words]) => [marker as '*', marker === '' ? 0 : level, words])),
  )

function plan(content: ReturnType<typeof points>): PlannedSlide[] {
  const slide = {
    ...bareSlide,
    _type: 'bulletsSlide' as const,
    _key: 'a',
    headline: 'A headline',
  }
  const sections = [{_id: 's', _rev: '1', title: 'S', slides: [{...slide, body: content}]}]
  return planDeck({...exampleTalk(), sources: null, sections}).slides
}

const pointsOf = ({blocks}: PlannedSlide): PointsBlock =>
  blocks.find((block) => block.type === 'points')!

type Placed = {key: string; text: string; rest: boolean; parent: string | null}

function placed(nodes: readonly PointNode[], parent: string | null = null): Placed[] {
  return nodes.flatMap(({key, content, rest, children}) => [
    ...(content.type === 'text' ? [{key, text: plainText(content.runs), rest, parent}] : []),
    ...placed(children, key),
  ])
}

const textOf = ({content}: FlatPoint) => (content.type === 'text' ? plainText(content.runs) : '')

describe('points on pages', () => {
  test('every point stands there once, whole and in order', () => {
    fc.assert(
      fc.property(body, (content) => {
        const joined: {key: string; text: string}[] = []
        for (const point of plan(content).flatMap((slide) => placed(pointsOf(slide).points))) {
          if (point.rest) joined.at(-1)!.text += point.text
          else joined.push({key: point.key, text: point.text})
        }
        expect(joined).toEqual(
          flatPoints(content).map((point) => ({key: point.key, text: textOf(point)})),
        )
      }),
      {numRuns: 150},
    )
  })

  test('a point hangs from its parent, or begins a page that names its ancestors', () => {
    fc.assert(
      fc.property(body, (content) => {
        const flat = flatPoints(content)
        const parents = new Map(flat.map(({key, parent}) => [key, flat[parent]?.key ?? null]))
        for (const slide of plan(content)) {
          const block = pointsOf(slide)
          const misplaced = placed(block.points).filter(({key, parent}) =>
            parent === null
              ? parents.get(key) !== null && block.breadcrumb === null
              : parent !== parents.get(key),
          )
          expect(misplaced).toEqual([])
        }
      }),
      {numRuns: 150},
    )
  })

  test('no page holds more than its capacity', () => {
    const heightOf = (nodes: readonly PointNode[], block: PointsBlock): number =>
      nodes.reduce((sum, {content, level, children}) => {
        const own = content.type === 'elsewhere' ? 0 : pointHeight(content, level, block.sizes)
        return sum + own + heightOf(children, block)
      }, 0)
    fc.assert(
      fc.property(body, (content) => {
        const pages = plan(content).filter((slide) => pointsOf(slide).arrangement === 'stack')
        const tooFull = pages.filter((slide) => {
          const block = pointsOf(slide)
          const [headline] = slide.blocks
          if (headline?.type !== 'headline') throw new Error('expected a headline')
          const crumb = block.breadcrumb === null ? 0 : breadcrumbHeight
          const used = headlineHeight(headline) + crumb + heightOf(block.points, block)
          return used > frame.bodyHeight || Math.min(...block.sizes) < 24
        })
        expect(tooFull).toEqual([])
      }),
      {numRuns: 150},
    )
  })
})
