import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openContent} from './content/open-content.ts'
import {bundledDeck} from './testing/bundled-deck.ts'
import type {BundledDeck} from './testing/bundled-deck.ts'
import {decksApp} from './web/decks-app.ts'

let deck: BundledDeck

beforeAll(async () => {
  deck = await bundledDeck()
})

afterAll(() => deck.remove())

/** A data folder and a folder to work in, with notes. */
function place(): {home: string; cwd: string} {
  const cwd = deck.newFolder()
  writeFileSync(join(cwd, 'bread.md'), '# Bread\n\n- Flour\n- Water\n')
  return {home: deck.newFolder(), cwd}
}

const stack = /^\s+at /m

describe.concurrent('exit codes', () => {
  test.each([
    ['import', '--help'],
    ['build', 'welcome', '--out', 'deck'],
    ['export', 'welcome'],
    ['check', 'welcome'],
  ])('0: %s %s', async (...args) => {
    const {code, out, err} = await deck.run(place(), ...args)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).not.toBe('')
  })

  test.each([
    [[], 'Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.'],
    [['imprt', 'bread.md'], 'Did you mean import?'],
    [['import'], "missing required argument 'path'"],
    [['list', '--jsn'], 'Did you mean --json?'],
    [['build'], 'deck build <slug>'],
    [['check'], 'deck check <slug>'],
    [['export', 'welcome', 'and', 'more'], 'too many arguments'],
  ])('2: %j is told how it is used', async (args, remedy) => {
    const {code, out, err} = await deck.run(place(), ...args)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(remedy)
    expect(err).not.toMatch(stack)
  })

  test.each([
    [['import', 'cake.md'], 'cake.md: There is no such file or folder. Check the spelling'],
    [['check', 'cake'], 'There is no talk “cake”. There are: welcome.'],
    [['build', 'cake'], 'There is no talk “cake”. There are: welcome.'],
    [['build', 'welcome', '--out', 'bread.md'], 'bread.md'],
    [['export', 'welcome', '--out', 'no/such/folder.md'], 'no/such/folder.md'],
  ])('1: %j is told what to do', async (args, remedy) => {
    const {code, out, err} = await deck.run(place(), ...args)
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toContain(remedy)
    expect(err).not.toMatch(stack)
    expect(err).not.toMatch(/\b(ENOENT|ENOTDIR|EEXIST)\b/)
  })

  test.each([
    [{LAKE_PORT: 'many'}, 'LAKE_PORT should be a port number from 0 to 65535; it is "many".'],
    [{SANITY_STUDIO_PROJECT_ID: 'x', SANITY_STUDIO_DATASET: 'x'}, 'SANITY_AUTH_TOKEN'],
  ])('1: with %j it says what is wrong', async (env, remedy) => {
    const {code, out, err} = await deck.run({...place(), env}, 'list')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toContain(remedy)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('1: a data folder that is a file', async () => {
    const {home, cwd} = place()
    const file = join(home, 'file')
    writeFileSync(file, '')
    const {code, out, err} = await deck.run({home: file, cwd}, 'list')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toContain(file)
    expect(err).not.toMatch(stack)
  })
})

test('a reader that has read enough ends a command without a complaint', async () => {
  const at = place()
  const {child, finished} = deck.start(at, 'export', 'welcome')
  child.stdout!.destroy()
  expect(await finished).toEqual({code: 0, out: '', err: ''})
})

test('what is missing is told with its line, and with its page', async () => {
  const at = place()
  writeFileSync(join(at.cwd, 'bread.md'), '# Bread\n\n- Flour\n- Heat\n  - ![An oven](oven.png)\n')
  const imported = await deck.run(at, 'import', 'bread.md', '--publish')
  expect(imported).toMatchObject({
    code: 0,
    out: 'bread: new — “Bread”, 3 slides in 1 section\n1 thing to mend, 3 to consider: deck check bread\n',
    err: expect.stringMatching(/^ {2}bread\.md:5: The picture oven\.png is not there .*\n$/),
  })
  const built = await deck.run(at, 'build', 'bread', '--out', 'deck')
  expect(built).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^bread: 3 pages, \d+ kB → .*index\.html\n$/),
    err: '  page 3, “Heat”: The picture is missing: choose one.\n',
  })
})

test('a check tells what to mend before what to consider, and fails on the first', async () => {
  const at = place()
  writeFileSync(join(at.cwd, 'bread.md'), '# Bread\n\n- Flour\n- Heat\n  - ![An oven](oven.png)\n')
  await deck.run(at, 'import', 'bread.md')
  const {code, out, err} = await deck.run(at, 'check', 'bread', 'welcome')
  expect({code, err}).toEqual({code: 1, err: ''})
  const lines = out.split('\n')
  expect(lines.slice(0, 4)).toEqual([
    'bread: “Bread”',
    '  To mend',
    '    Heat (page 3): There is no picture yet. Drop one here, or take another kind of slide.',
    '  To consider',
  ])
  expect(lines).toContain('  1 thing to mend, 3 to consider')
  expect(lines).toContain('welcome: “Welcome”')
  expect(await deck.run(at, 'check', 'welcome')).toMatchObject({code: 0})
  expect(await deck.run(at, 'check', 'welcome', '--strict')).toMatchObject({code: 1})
})

describe.concurrent('with --json', () => {
  test('JSON stands alone on the output, of good and of bad input', async () => {
    const at = place()
    writeFileSync(join(at.cwd, 'empty.md'), '')
    const imported = await deck.run(at, 'import', '--publish', '--json', 'bread.md', 'empty.md')
    expect(imported).toMatchObject({code: 1, err: ''})
    expect(JSON.parse(imported.out)).toMatchObject({
      imported: [
        {
          slug: 'bread',
          title: 'Bread',
          state: 'created',
          problems: [],
          conflicts: [],
          advice: {errors: 0, warnings: 3},
        },
      ],
      bad: [{path: 'empty.md', line: 1}],
    })
    const listed = await deck.run(at, 'list', '--json')
    expect(listed).toMatchObject({code: 0, err: ''})
    expect(JSON.parse(listed.out)).toMatchObject([
      {slug: 'bread', state: 'published'},
      {slug: 'welcome', state: 'published'},
    ])
    const checked = await deck.run(at, 'check', '--json', 'bread', 'cake')
    expect(checked).toMatchObject({code: 1, err: ''})
    expect(JSON.parse(checked.out)).toMatchObject({
      checked: [{slug: 'bread', errors: 0, warnings: 3, findings: expect.any(Array)}],
      failed: [{slug: 'cake'}],
    })
    const built = await deck.run(at, 'build', '--json', '--out', 'decks', 'bread', 'cake')
    expect(built).toMatchObject({code: 1, err: ''})
    const {built: decks, failed} = JSON.parse(built.out) as {
      built: {slug: string; folder: string}[]
      failed: {slug: string}[]
    }
    expect(decks.map(({slug}) => slug)).toEqual(['bread'])
    expect(failed.map(({slug}) => slug)).toEqual(['cake'])
    expect(readFileSync(join(decks[0]!.folder, 'index.html'), 'utf8')).toContain('Flour')
  })
})

/**
 * Stands where a server of this data folder would, and is another's: a command that waits for the
 * lock asks for it again before every attempt.
 */
async function countAttempts(home: string) {
  const waiting: {times: number; resolve: () => void}[] = []
  let seen = 0
  const server = createServer((_, response) => {
    seen += 1
    for (const {times, resolve} of waiting) if (seen >= times) resolve()
    response.end(JSON.stringify({instance: 'another'}))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const {port} = server.address() as AddressInfo
  writeFileSync(join(home, 'server.json'), JSON.stringify({pid: 1, port, instance: 'one'}))
  return {
    reached: (times: number) =>
      new Promise<void>((resolve) => {
        waiting.push({times, resolve})
        if (seen >= times) resolve()
      }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

describe.concurrent('the lock of the data folder', () => {
  test('is waited for while another process holds it', async () => {
    const at = place()
    const holder = await openContent({ROSTRUM_HOME: at.home})
    const attempts = await countAttempts(at.home)
    const {finished} = deck.start(at, 'import', 'bread.md', '--publish')
    await attempts.reached(2)
    await holder.close()
    expect(await finished).toMatchObject({
      code: 0,
      out: expect.stringContaining('bread: new'),
      err: '',
    })
    attempts.close()
  })

  test('that stays taken is reported with its holder and what to do, after several attempts', async () => {
    const at = place()
    const holder = await openContent({ROSTRUM_HOME: at.home})
    const attempts = await countAttempts(at.home)
    const {finished} = deck.start(at, 'import', 'bread.md')
    await attempts.reached(3)
    const {code, out, err} = await finished
    await holder.close()
    attempts.close()
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toContain(`The data folder ${at.home} is in use by process ${process.pid}`)
    expect(err).toContain('stop it')
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('is left alone by a command that is interrupted while it waits', async () => {
    const at = place()
    const holder = await openContent({ROSTRUM_HOME: at.home})
    const attempts = await countAttempts(at.home)
    const {child, finished} = deck.start(at, 'import', 'bread.md')
    await attempts.reached(2)
    child.kill('SIGINT')
    expect(await finished).toEqual({code: 130, out: '', err: ''})
    expect(await holder.client.fetch('count(*)')).toBe(0)
    await holder.close()
    attempts.close()
  })
})

test('an import that is interrupted ends with 130, leaves whole talks and frees the lock', async () => {
  const at = place()
  const many = Array.from({length: 400}, (_, index) => `talk-${index}`)
  for (const name of many)
    writeFileSync(
      join(at.cwd, `${name}.md`),
      `# ${name}\n\n- One\n  - first\n    - a\n  - second\n    - b\n`,
    )
  const {child, hasSaid, finished} = deck.start(at, 'import', '.', '--publish')
  await hasSaid('20 of 401 files')
  child.kill('SIGINT')
  expect((await finished).code).toBe(130)

  const content = await openContent({ROSTRUM_HOME: at.home})
  const talks = await content.client.fetch<{sections: ({slides: number} | null)[]}[]>(
    '*[_type == "talk" && string::startsWith(_id, "talk-talk-")]{sections[]->{"slides": count(slides)}}',
  )
  expect(talks.length).toBeGreaterThanOrEqual(19)
  expect(talks.length).toBeLessThan(400)
  const shapes = new Set(talks.map(({sections}) => JSON.stringify(sections)))
  expect([...shapes]).toHaveLength(1)
  expect(talks[0]!.sections).not.toContain(null)
  await content.close()

  expect(await deck.run(at, 'import', 'talk-0.md', 'talk-399.md', '--publish')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/talk-0: unchanged.*\ntalk-399: new/),
  })
})

test('beside a running lake a command goes through it, and both see what changed', async () => {
  const at = place()
  const server = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('../../../packages/lake/src/cli.ts', import.meta.url)),
      'serve',
      '--port',
      '0',
    ],
    {env: {...process.env, ROSTRUM_HOME: at.home}, stdio: ['ignore', 'pipe', 'inherit']},
  )
  const ended = once(server, 'close')
  await once(server.stdout, 'data')
  const content = await openContent({ROSTRUM_HOME: at.home})
  const web = decksApp({content})
  expect(await (await web.request('/')).text()).not.toContain('Bread')
  const changes: string[] = []
  const subscription = content.client.listen(
    '*[_type == "talk"]',
    {},
    {events: ['welcome', 'mutation']},
  )
  await new Promise<void>((resolve) => {
    subscription.subscribe((event) => {
      if (event.type === 'welcome') resolve()
      if (event.type === 'mutation') changes.push(event.documentId)
    })
  })

  expect(await deck.run(at, 'import', 'bread.md', '--publish')).toMatchObject({code: 0, err: ''})
  expect(await (await web.request('/')).text()).toContain('Bread')
  expect(await (await web.request('/bread/')).text()).toContain('Flour')
  await expect.poll(() => changes).toContain('talk-bread')

  const talk = await content.client.fetch<string>(
    '*[_type == "talk" && slug.current == "bread"][0]._id',
  )
  await content.client.patch(talk).set({title: 'Bread, at length'}).commit()
  expect((await deck.run(at, 'list')).out).toContain('Bread, at length')
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})
