import type {Theme} from '@rostrum/schema'
import {expect, test} from 'vitest'
import {planDeck} from '../plan/plan-deck.ts'
import {familiesOf} from '../plan/planned-theme.ts'
import {exampleTalk} from '../testing/index.ts'
import {deckImages} from './image-files.ts'
import {renderHtml} from './render-html.ts'

const plain: Theme = {
  _id: 'theme-harbour',
  title: 'Harbour',
  slug: 'harbour',
  base: 'essay',
  light: null,
  dark: null,
  fonts: null,
  logo: null,
  logoDark: null,
}
const assets = {css: 'essay.css', script: 'deck.js'}
const planWith = (theme: Partial<Theme>) => planDeck(exampleTalk(), {theme: {...plain, ...theme}})
const stylesOf = (theme: Partial<Theme>): string =>
  /<style>([\s\S]*?)<\/style>/.exec(renderHtml(planWith(theme), {assets}))?.[1] ?? ''

test('a finished theme adds no styles, and says which it is', () => {
  const page = renderHtml(planDeck(exampleTalk(), {theme: 'contrast'}), {assets})
  expect(page).toContain('data-theme="contrast"')
  expect(page).not.toContain('<style>')
})

test('a talk looks as its own theme says, unless another is asked for', () => {
  const talk = {...exampleTalk(), theme: plain}
  expect(planDeck(talk).theme).toMatchObject({base: 'essay', title: 'Harbour'})
  expect(planDeck(talk, {theme: 'signal'}).theme).toMatchObject({base: 'signal', title: null})
  expect(planDeck({...talk, theme: null}).theme.base).toBe('signal')
})

test('colours go to the scheme that they are given for, and text on the accent is the clearer', () => {
  const light = {_type: 'themeColours' as const, paper: '#fffdf5', accent: '#ffd400'}
  const styles = stylesOf({light})
  expect(styles).toContain('--paper: #fffdf5')
  expect(styles).toMatch(/data-scheme='light'\] \{[^{]*\{[^}]*--paper: #fffdf5/)
  expect(styles).toMatch(/data-ground='accent'\] \{ --paper: #ffd400; --ink: #0b0b0f/)
  expect(stylesOf({light: {...light, accent: '#12005a'}})).toContain('--ink: #ffffff')
})

test('nothing but colours, known families and addresses of pictures gets in', () => {
  const hostile = '#fff;}</style><script>alert(1)</script>'
  // What a client other than the Studio may have stored.
  const fonts = {
    _type: 'themeFonts',
    display: `x';}${hostile}`,
    text: 'Comic Sans',
    mono: 'Geist Mono',
  }
  const {light, faces} = planWith({
    light: {_type: 'themeColours', paper: hostile, ink: 'red', soft: 'url(//example.org)'},
    fonts: JSON.parse(JSON.stringify(fonts)),
  }).theme
  expect({light, faces}).toEqual({light: {}, faces: {mono: 'Geist Mono'}})
})

test('a logo stands on the title slide, is among the pictures, and breaks out of no address', () => {
  const logo = {
    _type: 'image' as const,
    asset: {
      _id: 'image-mark-10x10-svg',
      url: 'http://localhost:3334/mark.svg',
      mimeType: 'image/svg+xml',
      metadata: null,
    },
  }
  const plan = planWith({logo})
  expect(deckImages(plan)).toContainEqual({
    path: 'images/image-mark-10x10-svg.svg',
    url: 'http://localhost:3334/mark.svg',
    width: null,
  })
  const page = renderHtml(plan, {assets, imageHref: () => `a') </style>"(b`})
  expect(page).toContain(`url(a%27%29%20%3c/style%3e%22%28b)`)
})

test('a deck carries the letters of its base and of its brand', () => {
  expect(familiesOf(planWith({base: 'signal'}).theme)).toEqual([
    'Schibsted Grotesk',
    'Instrument Sans',
    'Geist Mono',
  ])
  const fonts = {_type: 'themeFonts' as const, text: 'Instrument Sans' as const}
  expect(familiesOf(planWith({fonts}).theme)).toEqual([
    'Newsreader',
    'Instrument Sans',
    'Geist Mono',
  ])
})
