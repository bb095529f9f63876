import {expect, test} from 'vitest'
import {deskWithLights, link, must, slide, storeDeck} from '../testing/lights.ts'
import {storeTalk} from '../testing/store-talk.ts'
import {decksApp} from './decks-app.ts'

const studioUrl = 'http://localhost:3333'
const own = 'http://localhost'

async function lightsApp() {
  const desk = await deskWithLights()
  const web = decksApp({content: desk.content, studioUrl})
  const open = async (address: string) => {
    const answer = await web.request(address)
    return {status: answer.status, text: await answer.text()}
  }
  const save = async (body: unknown, origin = own) => {
    const answer = await web.request('/_api/decks', {
      method: 'POST',
      headers: {origin, 'content-type': 'application/json'},
      body: JSON.stringify(body),
    })
    return {status: answer.status, body: (await answer.json()) as object}
  }
  return {desk, web, open, save}
}

/** The running order as it is read: what is told with the time when it is over, what is not with its reason. */
const order = (text: string): string[] =>
  [
    ...text.matchAll(
      /<li class="(row[^"]*)">\s*<span class="row-time">([^<]*)<[^]*?<p class="row-label">([^]*?)<\/p>\s*<p class="row-why">([^]*?)<\/p>/g,
    ),
  ].map(([, name, time, label, why]) =>
    [name === 'row' ? time : 'out', label, name === 'row' ? '' : why]
      .map((part) =>
        part!
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
      .filter(Boolean)
      .join(' '),
  )

test('a room shows what is told with its time, and what is not with its reason', async () => {
  const {open} = await lightsApp()
  const {text} = await open('/lights/room?audience=crew&minutes=1.5&theme=essay')
  expect(order(text)).toEqual([
    '0:40 The lamp',
    '1:30 The oil',
    'out The lens Dropped. There is no time for it.',
    expect.stringMatching(/^out The price Dropped\. .*Sales people/),
  ])
  expect(text).toMatch(/<option value="crew"\s+selected/)
  expect(text).toContain('href="/lights/?audience=crew&amp;minutes=1.5&amp;theme=essay"')
  expect(text).toMatch(/<b class="told-time">1:30<\/b>\s*of 1:30, 0:00 to spare/)
  expect(
    text.match(/shadowrootmode="open"\s*>\s*<link rel="stylesheet" href="\/assets\/essay.css"/g),
  ).toHaveLength(5)
  const part = await open('/lights/room?audience=crew&minutes=1.5&part=order')
  expect(order(part.text)).toEqual(order(text))
  expect(part.text).not.toContain('shadowrootmode')
})

test('a room without a limit tells all, and empty fields of the form ask for nothing', async () => {
  const {open} = await lightsApp()
  const all = ['0:40 The lamp', '1:30 The oil', '2:00 The lens', '2:20 The price']
  for (const address of ['/lights/room', '/lights/room?audience=&minutes=1&limit=none&theme='])
    expect(order((await open(address)).text)).toEqual(all)
  expect((await open('/lights/room')).text).toContain('href="/lights/"')
})

test('where the musts do not fit the room says what to cut, and keeps every slide in sight', async () => {
  const {desk, open} = await lightsApp()
  await storeTalk(desk, [slide('<i>lamp</i>', 40, must), slide('oil', 10, must), slide('lens', 5)])
  const {status, text} = await open('/lights/room?minutes=0.5')
  expect(status).toBe(200)
  expect(text).toContain('It does not fit.')
  expect(text).toMatch(/<li><span>0:40<\/span> The &lt;i&gt;lamp&lt;\/i&gt;<\/li>/)
  expect(order(text)).toEqual([
    'out The &lt;i&gt;lamp&lt;/i&gt; Dropped. Must be told, and does not fit: cut it, or let it begin at longer talks.',
    '0:10 The oil',
    'out The lens Dropped. There is no time for it beside what must be told.',
  ])
  expect(text).not.toContain('id="present"')
})

test('a room that there is not is a page that says which there are', async () => {
  const {open} = await lightsApp()
  expect(await open('/lamps/room')).toMatchObject({status: 404})
  const cooks = await open('/lights/room?audience=cooks')
  expect(cooks).toMatchObject({status: 404})
  expect(cooks.text).toContain('There are: sales, crew.')
  expect(await open('/lights/room?minutes=ten')).toMatchObject({status: 400})
})

test('a room is saved as a deck that is published, has a card and an address', async () => {
  const {desk, open, save} = await lightsApp()
  const saved = await save({
    of: 'lights',
    title: ' Für die Crew, 1.5 min ',
    room: 'audience=crew&minutes=1.5&theme=essay',
  })
  expect(saved).toMatchObject({status: 201, body: {slug: 'fur-die-crew-1-5-min'}})
  const stored = await desk.content.client.fetch<object>(
    '*[_type == "deck"][0]{title, minutes, "parts": parts[]._ref, "audience": audience._ref, "theme": theme->base}',
  )
  expect(stored).toEqual({
    title: 'Für die Crew, 1.5 min',
    minutes: 1.5,
    parts: ['talk-lights'],
    audience: 'audience-crew',
    theme: 'essay',
  })
  expect((await open('/')).text).toContain('href="/fur-die-crew-1-5-min/"')
  expect((await open('/fur-die-crew-1-5-min/')).text).toContain('data-theme="essay"')
  const room = (await open('/fur-die-crew-1-5-min/room')).text
  expect(room).toContain('As in the deck: 1.5')
  expect(room.match(/value="essay"/g)).toHaveLength(1)
})

test('a deck that is saved from a deck keeps its parts and changes', async () => {
  const {desk, open, save} = await lightsApp()
  await storeDeck(desk, {
    minutes: 2,
    overrides: [{_type: 'slideOverride', _key: 'one', target: link('oil'), hidden: true}],
  })
  expect(
    await save({of: 'evening', title: 'Longer', slug: 'long', room: 'minutes=3'}),
  ).toMatchObject({status: 201})
  const told = order((await open('/long/room')).text)
  expect(told[1]).toMatch(/^out The oil/)
})

test('a deck that cannot be saved is refused with what to do, and nothing is written', async () => {
  const {desk, save} = await lightsApp()
  const before = await desk.revisions()
  const refusals = [
    [400, {of: 'lights', title: 'Lights'}, 'at the address “lights” already'],
    [400, {of: 'lights', title: ' '}, 'A deck needs a title'],
    [400, {of: 'lights', title: '!?'}, 'Give it letters or digits'],
    [400, {of: 'lamps', title: 'A'}, 'There is no talk “lamps”'],
    [400, {of: 'lights', title: 'A', room: 'minutes=ten'}, 'Minutes are a number'],
    [400, {title: 'A'}, 'Expected {"of"'],
    [400, null, 'Expected {"of"'],
    [422, {of: 'lights', title: 'A', room: 'minutes=0.5'}, '0:10 more than the 0:30'],
  ] as const
  for (const [status, body, words] of refusals)
    expect(await save(body)).toMatchObject({
      status,
      body: {error: {message: expect.stringContaining(words) as unknown}},
    })
  expect(await save({of: 'lights', title: 'A'}, 'http://localhost:4444')).toMatchObject({
    status: 403,
  })
  expect(await desk.revisions()).toEqual(before)
})
