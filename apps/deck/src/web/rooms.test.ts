import type {Slide} from '@rostrum/schema'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {deskWithLights, link, must, slide, storeDeck} from '../testing/lights.ts'
import type {NoteDesk} from '../testing/note-desk.ts'
import {storeTalk} from '../testing/store-talk.ts'
import {decksApp} from './decks-app.ts'

const studioUrl = 'http://localhost:3333'
const crew = {_type: 'reference', _ref: 'audience-crew'}

async function lightsApp() {
  const desk = await deskWithLights()
  const web = decksApp({content: desk.content, studioUrl})
  const open = async (address: string) => {
    const answer = await web.request(address)
    return {status: answer.status, text: await answer.text()}
  }
  return {desk, web, open}
}

/** What stands on the slides of a page, by their headlines. */
const headlines = (text: string): string[] =>
  [...text.matchAll(/\saria-label="The (\w+)"/g)].map(([, key]) => key!)

test('an address asks for a room as flags do', async () => {
  const {open} = await lightsApp()
  const rooms = {
    '/lights/': ['lamp', 'oil', 'lens', 'price'],
    '/lights/?audience=crew': ['lamp', 'oil', 'lens'],
    '/lights/?audience=SALES&minutes=1.5': ['lamp', 'lens', 'price'],
    '/lights/?minutes=1&minutes=2': ['lamp', 'oil', 'lens'],
    '/lights/?perspective=drafts&audience=The%20crew': ['lamp', 'oil', 'lens'],
  }
  for (const [address, expected] of Object.entries(rooms)) {
    const {status, text} = await open(address)
    expect({address, status, told: headlines(text)}).toEqual({address, status: 200, told: expected})
  }
  expect((await open('/lights/?theme=Essay')).text).toContain('data-theme="essay"')
  expect((await open('/lights/')).text).toContain('data-theme="signal"')
})

test('the page of who presents is that of the room, and no other page may hold it', async () => {
  const {web, open} = await lightsApp()
  const query = '?audience=crew&minutes=2'
  const {text} = await open(`/lights/${query}`)
  expect(text).toContain('data-speaker="speaker?audience=crew&amp;minutes=2"')
  const answer = await web.request(`/lights/speaker${query}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
  expect(headlines(await answer.text())).toEqual(headlines(text))
  const {status, text: why} = await open('/lights/speaker?minutes=0.5')
  expect(status).toBe(422)
  expect(why).toContain('takes 0:40 even in its short tellings')
})

test('a deck document has an address, its room and its changes, and the address goes before them', async () => {
  const {desk, open} = await lightsApp()
  await storeDeck(desk, {
    audience: crew,
    minutes: 2,
    overrides: [{_type: 'slideOverride', _key: 'one', target: link('oil'), hidden: true}],
    order: [link('lens'), link('lamp')],
  })
  expect(headlines((await open('/evening/')).text)).toEqual(['lens', 'lamp'])
  expect(headlines((await open('/evening/?audience=sales')).text)).toEqual([
    'lens',
    'price',
    'lamp',
  ])
  expect(headlines((await open('/evening/?minutes=1')).text)).toEqual(['lamp'])
  const drafts = await open('/evening/?perspective=drafts')
  expect(drafts.text).toContain('data-document="section-lights"')
})

test('a room that there is not is answered in the words of the command', async () => {
  const {web, open} = await lightsApp()
  const answers = [
    ['/lights/?minutes=ten', 400, 'Minutes are a number above 0, at most 480: 15, or 7.5.'],
    ['/lights/?minutes=481', 400, 'Minutes are a number above 0, at most 480: 15, or 7.5.'],
    ['/lights/?audience=cooks', 404, 'There is no audience “cooks”. There are: sales, crew.'],
    [
      '/lights/?theme=<b>',
      404,
      'There is no theme “&lt;b&gt;”. There are: signal, essay, contrast.',
    ],
    ['/lamps/?minutes=5', 404, 'There is no talk “lamps”. There are: lights.'],
    ['/lights/?minutes=0.5', 422, 'takes 0:40 even in its short tellings: 0:10 more than the 0:30'],
  ] as const
  for (const [address, status, words] of answers) {
    const answer = await open(address)
    expect({address, status: answer.status}).toEqual({address, status})
    expect(answer.text).toContain(words)
    const framed = await web.request(`${address}&perspective=drafts`)
    expect({address, status: framed.status}).toEqual({address, status})
    expect(await framed.text()).toContain('src="/framed.js"')
  }
})

test('what does not fit is a page of what could go, with a way to all of it', async () => {
  const {desk, open} = await lightsApp()
  await storeTalk(desk, [slide('<i>lamp</i>', 40, must), slide('oil', 10, must)])
  const page = await open('/lights/?audience=crew&minutes=0.5')
  expect(page.text).toContain('What must be told does not fit into 0:30')
  expect(page.text).toMatch(/<li><span>0:40<\/span> The &lt;i&gt;lamp&lt;\/i&gt;<\/li>/)
  expect(page.text).not.toContain('The oil')
  expect(page.text).toContain('href="/lights/?audience=crew"')
  const drafts = await open('/lights/?perspective=drafts&minutes=0.5')
  expect(drafts.text).toContain('href="/lights/?perspective=drafts"')
  expect(drafts.text).toContain('<body data-passing')
  await storeDeck(desk, {minutes: 0.5})
  expect(await open('/evening/')).toMatchObject({status: 422})
  expect((await open('/evening/')).text).not.toContain('Without a limit')
})

test('pictures are those of the room, under addresses that the page names', async () => {
  const {desk, web, open} = await lightsApp()
  const {client} = desk.content
  const upload = async (background: string) => {
    const png = await sharp({create: {width: 64, height: 48, channels: 3, background}})
      .png()
      .toBuffer()
    const {_id} = await client.assets.upload('image', png)
    return {_type: 'image', asset: {_type: 'reference', _ref: _id}}
  }
  const [red, blue, mark] = [await upload('red'), await upload('blue'), await upload('green')]
  const photo = (key: string, rest: Partial<Slide>) =>
    ({...slide(key, 30, rest), _type: 'imageSlide', alt: key}) as Slide
  await storeTalk(desk, [photo('red', must), photo('blue', {})])
  await client
    .patch('section-lights')
    .set({'slides[_key=="red"].image': red, 'slides[_key=="blue"].image': blue})
    .commit()
  await client.createOrReplace({
    _id: 'theme-isle',
    _type: 'theme',
    title: 'Isle',
    base: 'essay',
    logo: mark,
  })
  const room = 'audience=The%20crew&minutes=0.5&theme=isle'
  for (const address of [`/lights/?${room}`, `/lights/?perspective=drafts&${room}`]) {
    const {text} = await open(address)
    // An attribute has its own escape and a style element another.
    const named = [
      ...[...text.matchAll(/src="(images\/[^"]+)/g)].map(([, file]) =>
        file!.replaceAll('&amp;', '&'),
      ),
      ...[...text.matchAll(/url\((images\/[^)]+)/g)].map(([, file]) =>
        file!.replaceAll('\\26 ', '&'),
      ),
    ]
    const files = [...new Set(named)]
    expect(files.map((file) => new URL(file, studioUrl).searchParams.get('minutes'))).toEqual([
      '0.5',
      '0.5',
    ])
    for (const file of files)
      expect({file, status: (await web.request(`/lights/${file}`)).status}).toEqual({
        file,
        status: 200,
      })
  }
  const [, bare] = /src="(images\/[^"?]+)/.exec((await open('/lights/?minutes=0.5')).text)!
  expect((await web.request(`/lights/${bare}`)).status).toBe(200)
  const [, second] = [...(await open('/lights/')).text.matchAll(/src="(images\/[^"]+)/g)].map(
    ([, file]) => file!,
  )
  expect((await web.request(`/lights/${second}`)).status).toBe(200)
  expect((await web.request(`/lights/${second}?minutes=0.5`)).status).toBe(404)
})

test('an address without its last stroke keeps its room', async () => {
  const {web} = await lightsApp()
  const answer = await web.request('/lights?audience=crew&minutes=2')
  expect(answer.headers.get('location')).toBe('/lights/?audience=crew&minutes=2')
})

/** A card of the home page. */
const cardOf = (text: string, title: string): string =>
  [...text.matchAll(/<li class="card">[^]*?<\/li>/g)]
    .map(([card]) => card)
    .find((card) => card.includes(title))!

async function storeEvent({content}: NoteDesk) {
  await content.client.createOrReplace({
    _id: 'event-fair',
    _type: 'event',
    title: 'Fair <b>of</b> lamps',
    date: '2026-05-04',
  })
  return {_type: 'reference', _ref: 'event-fair'}
}

test('the list shows deck documents with their room, beside the talks', async () => {
  const {desk, open} = await lightsApp()
  const event = await storeEvent(desk)
  await storeDeck(desk, {title: 'For <i>us</i>', audience: crew, minutes: 2, event})
  const {text} = await open('/')
  const card = cardOf(text, 'For &lt;i&gt;us')
  expect(card).toContain('href="/evening/"')
  expect(card).toContain('<span>for The crew</span><span>in 2 minutes</span>')
  expect(card).toContain('Fair &lt;b&gt;of&lt;/b&gt; lamps, 2026-05-04')
  expect(cardOf(text, '>Lights</a>')).toContain('href="/lights/"')
  const drafts = await open('/?perspective=drafts')
  expect(drafts.text).toContain('href="/evening/?perspective=drafts"')
})

test('the list says of a deck document why there is nothing to show', async () => {
  const {desk, open} = await lightsApp()
  const {client} = desk.content
  await storeDeck(desk, {title: 'Short', minutes: 0.5})
  expect(cardOf((await open('/')).text, 'Short')).toContain(
    'What must be told takes 0:40, and there are 0:30.',
  )
  await storeDeck(desk, {title: 'Backwards', minutes: -5})
  expect(cardOf((await open('/')).text, 'Backwards')).toContain('is to be told in -5 minutes')
  await storeDeck(desk, {title: 'Twin', slug: {_type: 'slug', current: 'lights'}})
  expect(cardOf((await open('/')).text, 'Twin')).toContain('A talk has the same slug')
  await client.delete('deck-evening')
  await client.create({
    _id: 'drafts.deck-evening',
    _type: 'deck',
    title: 'Later',
    slug: {_type: 'slug', current: 'evening'},
  })
  const draft = cardOf((await open('/')).text, 'Later')
  expect(draft).toContain('A draft. Publish it in')
  expect(draft).not.toContain('href="/evening/"')
})
