import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {expect, test} from 'vitest'
import {buildDeck} from './actions/build-deck.ts'
import {noteDesk} from './testing/note-desk.ts'
import {storeTalk} from './testing/store-talk.ts'

const theme = {
  _id: 'theme-harbour',
  _type: 'theme',
  title: 'Harbour',
  slug: {_type: 'slug', current: 'harbour'},
  base: 'essay',
  light: {_type: 'themeColours', accent: '#0a5c45'},
}

async function themedDesk() {
  const desk = await noteDesk()
  const {client} = desk.content
  await client.create(theme)
  const own = {theme: {_type: 'reference', _ref: theme._id}}
  await storeTalk(desk, [slideFixtures.bulletsSlide], own)
  const build = async (named?: string) => {
    const folder = join(desk.folder, named ?? 'own')
    await buildDeck(client, 'lights', folder, {notes: false, ...(named && {theme: named})})
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const [, base] = /data-theme="(\w+)"/.exec(page) ?? []
    expect(existsSync(join(folder, `${base}.css`))).toBe(true)
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
    const css = readFileSync(join(folder, `${base}.css`), 'utf8')
    const faces = css.matchAll(/@font-face\{font-family:(\w+)[^}]*url\(data:font\/woff2/g)
    const fonts = new Set([...faces].map(([, name]) => name))
    expect(css).not.toContain('url(fonts/')
    return {base, sheets, fonts, isBranded: page.includes('#0a5c45')}
  }
  return {build}
}

test('a deck looks as its talk says, or as the flag does, and carries that theme alone', async () => {
  const {build} = await themedDesk()
  const harbour = {base: 'essay', sheets: ['essay.css'], fonts: new Set(['Newsreader'])}
  expect(await build()).toEqual({...harbour, isBranded: true})
  expect(await build('Essay')).toEqual({...harbour, isBranded: false})
  for (const name of ['harbour', 'Harbour', 'theme-harbour'])
    expect(await build(name)).toEqual({...harbour, isBranded: true})
  expect(await build('contrast')).toEqual({
    base: 'contrast',
    sheets: ['contrast.css'],
    fonts: new Set(['Geist', 'Instrument', 'Schibsted']),
    isBranded: false,
  })
})

test('a theme that there is not is told with those that there are', async () => {
  const {build} = await themedDesk()
  await expect(build('neon')).rejects.toThrow(
    'There is no theme “neon”. There are: signal, essay, contrast, harbour.',
  )
})
