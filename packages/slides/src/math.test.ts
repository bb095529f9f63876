import {bareSlide, type Points, type Slide} from '@rostrum/schema'
import {describe, expect, test} from 'vitest'
import {highlighterFor} from './highlight.ts'
import {renderSlide} from './html/slide.ts'
import {renderMarkdown} from './markdown/render-markdown.ts'
import {setMath} from './math.ts'
import {planDeck} from './plan/plan-deck.ts'
import {renderPptx} from './pptx/render-pptx.ts'
import {exampleTalk} from './testing/index.ts'
import {formulaText} from './text/formula.ts'
import {strFromU8, unzipSync} from 'fflate'

const line = (...spans: readonly [text: string, ...marks: string[]][]): Points[number] => ({
  _type: 'block',
  _key: 'line',
  style: 'normal',
  listItem: 'bullet',
  level: 1,
  markDefs: [],
  children: spans.map(([text, ...marks], place) => ({
    _type: 'span' as const,
    _key: `s${place}`,
    text,
    marks,
  })),
})

const planOf = (...body: Points) => {
  const slide: Slide = {...bareSlide, _type: 'bulletsSlide', _key: 'a', headline: 'Light', body}
  return planDeck({
    ...exampleTalk(),
    sources: null,
    sections: [{_id: 'one', _rev: '1', title: 'One', slides: [slide]}],
  })
}

async function markupOf(...body: Points): Promise<string> {
  const plan = planOf(...body)
  const highlight = await highlighterFor(plan)
  return plan.slides
    .map((slide) => renderSlide(slide, {...(highlight && {highlight})}))
    .join('\n')
    .replaceAll(/\s*\n\s*/g, '')
}

describe('a formula', () => {
  test('is MathML that says its source', async () => {
    const markup = await markupOf(line(['Energy: '], ['E = mc^2', 'math']))
    expect(markup).toMatch(/<math alttext="E = mc\^2"><mrow><mi>E<\/mi>/)
    expect(markup).not.toContain('class="tml')
  })

  test('is large where it stands alone', async () => {
    expect(await markupOf(line(['\\frac{a}{b}', 'math']))).toContain('display="block"')
    expect(await markupOf(line(['so '], ['\\frac{a}{b}', 'math']))).not.toContain('display=')
  })

  test('is asked for by a mark alone: dollars are money', async () => {
    expect(await markupOf(line(['from $28 to $188, $x$ and $$y$$']))).not.toContain('<math')
    expect(await highlighterFor(planOf(line(['$5'])))).toBeNull()
  })

  test('that is no TeX is shown as it was written', async () => {
    for (const tex of ['\\frac{', '\\nonsense{x}', '}{', '\\begin{matrix}', '&', '\\left('])
      expect(await markupOf(line([tex, 'math']))).toContain(
        `<code>${tex.replaceAll('&', '&amp;')}</code>`,
      )
  })

  test('wider than any column is shown as its source, which can be broken', async () => {
    const markup = await markupOf(line(['a + b + c + '.repeat(20), 'math']))
    expect(markup).toContain('<code>a + b')
  })

  test('is text in Office and TeX in Markdown', async () => {
    const plan = planOf(line(['so '], ['\\frac{a}{b} \\le \\pi r^2', 'math']))
    expect(renderMarkdown(plan)).toContain('so $`\\frac{a}{b} \\le \\pi r^2`$')
    const parts = unzipSync(await renderPptx(plan))
    expect(strFromU8(parts['ppt/slides/slide1.xml']!)).toContain('a/b ≤ π r²')
  })
})

describe('hostile TeX', () => {
  test.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\htmlClass{deck}{x}',
    '\\class{deck}{x}',
    '\\id{top}{x}',
    '\\style{position:fixed}{x}',
    '\\data{a=1}{x}',
    '\\includegraphics{https://example.org/x.png}',
    '\\ref{top}',
    '\\def\\a{\\a\\a}\\a',
    '\\newcommand\\a{\\a\\a}\\a',
    '{'.repeat(900) + '}'.repeat(900),
    'x'.repeat(2001),
    '\\text{<img src=x onerror=alert(1)>}',
    '\\color{red;position:fixed}x',
    '\\fcolorbox{red}{blue}{x}',
    '\\rule{9999em}{9999em}',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
  ])('%s makes nothing but a formula or text', async (tex) => {
    const markup = await markupOf(line([tex, 'math']))
    const elements = [...markup.matchAll(/<([a-z0-9]+)((?: [^<>]*)?)>/g)]
    expect(elements.length).toBeGreaterThan(5)
    const names = elements.map(([, name]) => name)
    for (const name of ['a', 'img', 'script', 'iframe', 'object', 'form'])
      expect(names).not.toContain(name)
    const ofFormulas = elements.filter(([, name]) => /^m(?!ain)/.test(name ?? ''))
    for (const [, , attributes = ''] of ofFormulas)
      expect(attributes.replaceAll(/"[^"]*"/g, '')).not.toMatch(/\b(?:on\w+|href|style|class|id)=/)
  })

  test('cannot be larger than a slide has room for', () => {
    expect(JSON.stringify(setMath('\\rule{9999em}{9999em}', false))).not.toContain('9999')
  })
})

test.each([
  ['E = mc^2', 'E = mc²'],
  ['\\sqrt{2} \\approx 1.41', '√2 ≈ 1.41'],
  ['x_{i+1} = x_i', 'xᵢ₊₁ = xᵢ'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['\\sum_{i=1}^{n} i', '∑ᵢ₌₁ⁿ i'],
  ['\\text{cost} \\times 2\\,\\%', 'cost × 2 %'],
])('%s is %s in words', (tex, text) => {
  expect(formulaText(tex)).toBe(text)
})
