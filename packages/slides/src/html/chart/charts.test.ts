import type {Slide, SlideOf} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, test} from 'vitest'
import {planSlide} from '../../plan/plan-slide.ts'
import {previewSlide} from '../preview-slide.ts'

type Chart = SlideOf<'chartSlide'>

function chartOf(chart: string, rows: string[][], more: Partial<Chart> = {}): Chart {
  const columns = rows[0]!.map((_, place) => ({
    _type: 'dataColumn' as const,
    _key: `c${place}`,
    name: `column ${place}`,
    kind: place === 0 ? ('text' as const) : ('number' as const),
  }))
  const table = {
    _type: 'dataTable' as const,
    columns,
    rows: rows.map((cells, place) => ({_type: 'dataRow' as const, _key: `r${place}`, cells})),
  }
  const {highlight: _, ...fixture} = slideFixtures.chartSlide
  const series = {...fixture.series!, table}
  return {...fixture, chart: chart as 'bar', series, ...more}
}
const draw = (slide: Slide): string => previewSlide(slide).pages.join('\n')
const problems = (slide: Slide) => planSlide(slide).problems.map(({message}) => message)
const attributes = (markup: string, pattern: RegExp): number[] =>
  [...markup.matchAll(pattern)].map((match) => Number(match[1]))

describe('charts', () => {
  test('a line breaks where a figure is not known', () => {
    const markup = draw(
      chartOf('line', [
        ['2000', '5'],
        ['2001', '6'],
        ['2002', ''],
        ['2003', '8'],
        ['2004', '9'],
      ]),
    )
    const [path] = /class="stroke s0" d="([^"]*)"/.exec(markup)!.slice(1)
    expect(path!.match(/M/g)).toHaveLength(2)
    expect(markup.match(/<circle/g)).toHaveLength(4)
  })

  test('the bars of figures stand on nought, and the unknown has none', () => {
    const markup = draw(
      chartOf('bar', [
        ['a', '50'],
        ['b', '100'],
        ['c', ''],
      ]),
    )
    const heights = attributes(markup, /<rect[^>]*height="([\d.]+)"/g)
    expect(heights).toHaveLength(2)
    expect(heights[1]! / heights[0]!).toBeCloseTo(2, 1)
  })

  test('bars below nought hang from the baseline', () => {
    const markup = draw(
      chartOf('bar', [
        ['a', '10'],
        ['b', '-10'],
      ]),
    )
    const [first, second] = attributes(markup, /<rect[^>]*\sy="([\d.]+)"/g)
    const [baseline] = attributes(markup, /class="baseline" d="M0 ([\d.]+)/g)
    expect(second).toBeCloseTo(baseline!, 0)
    expect(first).toBeLessThan(baseline!)
  })

  test('the one that matters is told from the others, with its figure', () => {
    const markup = draw(
      chartOf(
        'bar',
        [
          ['a', '50'],
          ['b', '100'],
        ],
        {highlight: 'b'},
      ),
    )
    expect(markup.match(/bar quiet/g)).toHaveLength(1)
    expect(markup).toMatch(/class="value here"[^>]*>\s*100\s*</)
    expect(problems(chartOf('bar', [['a', '1']], {highlight: 'z'}))).toEqual([
      'Nothing along the bottom is called “z”, so nothing is highlighted.',
    ])
  })

  test('the text alternative has all figures, a dash where one is not known', () => {
    const markup = draw(
      chartOf('bar', [
        ['a', '50', '1'],
        ['b', '', '2'],
      ]),
    )
    expect(markup).toContain('a: column 1 50, column 2 1; b: column 1 –, column 2 2')
    expect(draw(chartOf('bar', [['a', '50']], {alt: 'One bar'}))).toContain('aria-label="One bar"')
  })

  test('long names lie beside lying bars', () => {
    const rows = Array.from({length: 6}, (_, place) => [`A name of several words ${place}`, '3'])
    expect(draw(chartOf('bar', rows)).match(/class="name"/g)).toHaveLength(6)
  })

  test.each(['line', 'area', 'bar', 'stacked', 'range', 'scatter'])(
    '%s draws only numbers',
    (chart) => {
      for (const rows of [
        [['1', '2', '4']],
        [
          ['1', '0', '0'],
          ['2', '0', '0'],
        ],
        [
          ['1', '', '-3'],
          ['2', '5', ''],
          ['3', '', ''],
        ],
      ]) {
        const markup = draw(chartOf(chart, rows))
        expect(markup).toContain('<svg')
        expect(markup).not.toMatch(/NaN|Infinity|undefined/)
      }
    },
  )

  test('what cannot be drawn comes as a table, and says why', () => {
    const words = chartOf('line', [
      ['a', 'much'],
      ['b', 'little'],
    ])
    expect(problems(words)).toEqual([
      'The data has no column of numbers to draw. The data comes as a table instead.',
    ])
    expect(draw(words)).toMatch(/<table>[^]*much[^]*little/)
    expect(problems(chartOf('range', [['a', '1']]))[0]).toContain('two columns')
    expect(problems(chartOf('bar', [['a', '1']], {y: ['nope']}))[0]).toContain(
      'The data has no column “nope”: choose one of “column 0”, “column 1”.',
    )
  })
})

test('a table that is too long goes on, with its head, and loses no row', () => {
  const cells = Array.from({length: 40}, (_, place) => [`row ${place}`, `${place * 10}`])
  const {table} = chartOf('bar', cells).series!
  const {slides} = planSlide({...slideFixtures.tableSlide, table: table!})
  const tables = slides.flatMap(({blocks}) => blocks.filter((block) => block.type === 'table'))
  expect(tables.length).toBeGreaterThan(1)
  expect(tables.flatMap(({rows}) => rows)).toEqual(cells)
  expect(tables.every(({columns}) => columns[1]!.align === 'end')).toBe(true)
})
