import {expect, test} from 'vitest'
import {deskWithLights, storeDeck} from '../testing/lights.ts'
import type {NoteDesk} from '../testing/note-desk.ts'
import {storeTalk} from '../testing/store-talk.ts'
import {decksApp} from './decks-app.ts'

const studioUrl = 'http://localhost:3333'

/** The titles of the cards that are shown. */
const shown = (text: string): string[] =>
  [...text.matchAll(/<li class="card">[^]*?<h2>([^]*?)<\/h2>/g)].map(([, title]) =>
    title!.replaceAll(/<[^>]*>/g, '').trim(),
  )

async function homeOf(desk: NoteDesk) {
  const web = decksApp({content: desk.content, studioUrl})
  return async (address: string) => (await web.request(address)).text()
}

test('decks are found by words, tag, audience, time, language and what they lack', async () => {
  const desk = await deskWithLights()
  await storeDeck(desk, {
    title: 'An evening',
    minutes: 2,
    audience: {_type: 'reference', _ref: 'audience-crew'},
  })
  await desk.importNote(
    'brot.md',
    '---\ntitle: Brot\nlanguage: de\nspeakers: [Ada Bäcker]\ntags: [Küche]\n---\n\n- Mehl\n',
  )
  await desk.importNote('cake.md', '# Cake\n\n- Sugar\n', 'draft')
  const open = await homeOf(desk)
  expect(shown(await open('/'))).toEqual(['Cake', 'Brot', 'An evening', 'Lights'])
  const wanted = {
    '/?q=ada+brot': ['Brot'],
    '/?q=LIGHT': ['Lights'],
    '/?q=nothing': [],
    '/?tag=K%C3%BCche': ['Brot'],
    '/?language=de': ['Brot'],
    '/?minutes=5': ['Brot', 'An evening', 'Lights'],
    '/?minutes=2': ['Brot', 'An evening'],
    '/?audience=Sales+people&q=l': ['Lights'],
    '/?audience=The+crew&minutes=2&q=evening': ['An evening'],
    '/?needs=attention': ['Cake'],
    '/?q=&tag=': ['Cake', 'Brot', 'An evening', 'Lights'],
  }
  for (const [address, titles] of Object.entries(wanted))
    expect({address, titles: shown(await open(address))}).toEqual({address, titles})
  const none = await open('/?q=%22%3E%3Cb%3Ex')
  expect(none).toContain('value="&quot;&gt;&lt;b&gt;x"')
  expect(none).toContain('0 of 4 decks')
})

test('every card has the theme of its own deck, and a brand its colours', async () => {
  const desk = await deskWithLights()
  const {client} = desk.content
  await client.createOrReplace({
    _id: 'theme-isle',
    _type: 'theme',
    title: 'Isle',
    base: 'essay',
    light: {_type: 'themeColours', accent: '#aa0000'},
  })
  await storeDeck(desk, {theme: {_type: 'reference', _ref: 'theme-isle'}})
  await storeTalk(desk, [], {title: 'Bare'})
  const web = decksApp({content: desk.content, studioUrl})
  const text = await (await web.request('/')).text()
  const cards = text.split('<li class="card">').slice(1)
  const evening = cards.find((card) => card.includes('An evening'))!
  expect(evening).toMatch(
    /<template shadowrootmode="open"\s*><link rel="stylesheet" href="\/assets\/essay.css"/,
  )
  expect(cards.find((card) => card.includes('>Bare'))).toContain('/assets/signal.css')
  const [, brand] = /href="(\/evening\/brand\.css[^"]*)"/.exec(evening)!
  const sheet = await web.request(brand!)
  expect(sheet.headers.get('content-type')).toContain('text/css')
  expect(await sheet.text()).toMatch(/:host\(\[data-scheme='light'\]\)[^]*--accent: #aa0000/)
})
