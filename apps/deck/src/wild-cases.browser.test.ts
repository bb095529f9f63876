import {bareSlide, type Slide, type Source, type Talk, type Theme} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {exampleTalk, points} from '@rostrum/slides/testing'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {noFaults, type WildBrowser, wildBrowser} from './testing/wild-browser.ts'

let browser: WildBrowser
beforeAll(async () => {
  browser = await wildBrowser()
})
afterAll(() => browser.close())

const words = (count: number): string => Array(count).fill('lamplight').join(' ')
/** Letters under heaps of marks, more than any face sets above each other. */
const heaps =
  'a\u0489\u0302\u0483\u0324\u0484\u0329\u0321\u0313\u0363\u4e2d\u0365\u0487\u0363\u0362\u0331\u0336\u0627\u0487\u0488\u031b\u0487\u0487\u030f\u0335\u0489\u0485\u4e2d\u030e\u4e2d\u0489\u0486\u0325\u0311\u0489\u036c\u0627\u0326\u0483\u0486\u0367\u0329\u0485\u0335\u0483\u0317\u0483\u0488\u0348a\u0484\u0485\u0485\u0627\u0485\u0483\u0627\u0483\u0339\u033c\u0350\u0353\u034e\u0487 \u0485\u0487\u0489\u034f\u0363\u0484\u0341\u0487\u030c\u0316\u0485\u0627\u034e\u033c\u0488\u0485\u0308\u031a\u0485\u0487\u0489\u033d\u033b\u034c\u0627\u0488\u0486\u036c\u0485\u0483'

const source = (_id: string, fields: Partial<Source>): Source => ({
  _id,
  title: 'The keeper’s log',
  author: null,
  publisher: null,
  published: null,
  url: null,
  checkedOn: null,
  confidence: null,
  ...fields,
})
const claim = (text: string, date = words(30)) => ({
  _id: text,
  wording: null,
  standing: null,
  sinceThen: {text, date},
  sources: null,
})
const picture = {
  _type: 'image',
  asset: {
    _id: 'image-a-1600x1000-png',
    url: 'http://localhost:3334/images/rostrum/production/a-1600x1000.png',
    mimeType: 'image/png',
    metadata: {lqip: null, dimensions: {width: 1600, height: 1000}},
  },
} as const
const talkOf = (slides: readonly object[], talk: Partial<Talk> = {}): Talk => ({
  ...exampleTalk(),
  sections: [{_id: 'part', _rev: '1', title: 'Part', slides: slides as Slide[]}],
  ...talk,
})
const statement = {...slideFixtures.statementSlide, ...bareSlide, headline: 'A light'}

const brandOf = (fonts: Pick<NonNullable<Theme['fonts']>, 'text'>): Theme => ({
  _id: 'theme-harbour',
  title: 'Harbour',
  slug: 'harbour',
  base: 'signal',
  light: null,
  dark: null,
  fonts: {_type: 'themeFonts', ...fonts},
  logo: null,
  logoDark: null,
})

/** Each was once found at fault in a deck of anything, and made as small as shows it. */
const cases: Readonly<Record<string, Talk>> = {
  'a text that is set in another face than its line': talkOf([slideFixtures.sourcesSlide], {
    sources: ['a', 'b'].map((id) => source(id, {author: words(54)})),
    theme: brandOf({text: 'Newsreader'}),
  }),
  'branches that are read from the right': talkOf(
    [{...statement, claims: [claim('Kept'), claim('Put out')]}],
    {language: 'he'},
  ),
  'marks without a letter, in a label': talkOf(
    [
      {
        ...statement,
        sources: [
          source('heaps', {
            author: heaps,
          }),
          source('letters', {author: `${words(4)} by day`}),
          ...['c', 'd', 'e', 'f'].map((id) => source(id, {author: words(9)})),
        ],
      },
    ],
    {language: 'zh-Hant'},
  ),
  'a long statement above what happened since': talkOf([
    {...statement, headline: words(32), claims: [claim('Kept', words(16))]},
  ]),
  'a soft hyphen at the end of a headline': talkOf([
    {...slideFixtures.embedSlide, headline: 'A light\u00ad', poster: picture},
  ]),
  'a soft hyphen in a headline that goes on': talkOf([
    {
      ...slideFixtures.bulletsSlide,
      headline: 'A light\u00ad',
      body: points(Array.from({length: 60}, () => ['*', 1, words(6)] as const)),
    },
  ]),
  'a table that is read from the right': talkOf(
    [
      {
        ...slideFixtures.tableSlide,
        series: null,
        table: {
          _type: 'dataTable',
          columns: null,
          rows: [
            {
              _type: 'dataRow',
              _key: 'row',
              cells: ['', words(26), '-4.959786239395586e-281', '17'],
            },
          ],
        },
      },
    ],
    {language: 'he'},
  ),
}

test.each(Object.entries(cases))('%s leaves no slide', async (_, talk) => {
  for (const theme of [undefined, 'signal', 'essay', 'contrast'] as const)
    expect(await browser.judge(talk, theme)).toMatchObject({...noFaults, reported: 0})
})
