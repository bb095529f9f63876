import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, test} from 'vitest'
import {planDeck} from '../plan/plan-deck.ts'
import {exampleTalk, hostileTalk} from '../testing/index.ts'
import {renderMarkdown} from './render-markdown.ts'

test('a slide is a heading with its content', () => {
  const {bulletsSlide, tableSlide, quoteSlide} = slideFixtures
  const slides = [bulletsSlide, tableSlide, quoteSlide].map((slide, at) => ({
    ...slide,
    _key: `k${at}`,
  }))
  const talk = {
    ...exampleTalk(),
    sources: null,
    sections: [{_id: 'a', _rev: 'b', title: 'Lights', slides}],
  }
  expect(renderMarkdown(planDeck(talk))).toBe(`# Keeping a light is three jobs at once

- Trim the wick every four hours
- Write down every ship that passes
- Row out when one does not

### Each fuel had its price

| Fuel | Hours a gallon | Smoke |
| --- | ---: | --- |
| Whale oil | 11 | little |
| Rapeseed oil | 9 | some |
| Paraffin | 14 | much |

### Ada Marin, keeper, 1858: Nothing moves here but the light.

> “Nothing moves here but the light.”
>
> — Ada Marin, keeper, 1858
`)
})

test('nothing that a document says is markup', () => {
  const text = renderMarkdown(planDeck(hostileTalk()), {notes: true})
  const plain = text.replaceAll(/^([ \t]*)(`{3,})[^]*?^\1\2$/gm, '').replaceAll(/(`+)[^]*?\1/g, '')
  expect(plain).not.toMatch(/(?<!\\)<(?!https?:|mailto:)/)
  expect(plain).not.toMatch(/\]\(<?javascript:/i)
})
