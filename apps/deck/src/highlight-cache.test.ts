import {mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {planDeck, renderHtml} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import {renderHandout} from '@rostrum/slides/handout'
import {exampleTalk, stressTalk} from '@rostrum/slides/testing'
import {describe, expect, onTestFinished, test} from 'vitest'
import {highlighterOf} from './actions/highlighter-of.ts'

function folderFor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-colours-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))

async function pages(plan: DeckPlan, folder?: string): Promise<string> {
  const highlight = await highlighterOf(plan, folder)
  const coloured = highlight === null ? {} : {highlight}
  const assets = {css: 'deck.css', script: 'deck.js'}
  const deck = renderHtml(plan, {assets, notes: true, ...coloured})
  return deck + renderHandout(plan, {notes: true, styles: '', ...coloured})
}

/** Code in two languages, one that holds the other, and one that nobody knows. */
function talkOfCode(): Talk {
  const {codeSlide, bulletsSlide} = slideFixtures
  const verbatim = (text: string, language: string) =>
    ({_type: 'verbatim', _key: text, text, language}) as const
  const slides = [
    codeSlide,
    {...codeSlide, _key: 'md', language: 'Markdown', code: '# A\n\n```typescript\nlet a = 1\n```'},
    {...codeSlide, _key: 'odd', language: 'fog', code: 'ring bell'},
    {
      ...bulletsSlide,
      body: [...(bulletsSlide.body ?? []), verbatim('let b = 2\n', 'typescript')],
    },
  ]
  return {...exampleTalk(), sections: [{_id: 's', _rev: '1', title: 'S', slides}]}
}

describe.each([
  ['of the example', exampleTalk()],
  ['of the worst', stressTalk()],
  ['in several languages', talkOfCode()],
])('code %s', (_, talk) => {
  test('is the same fresh, cold and warm', async () => {
    const folder = folderFor()
    const plan = planDeck(talk)
    const fresh = await pages(plan)
    expect(fresh).toContain('class="t-keyword"')
    expect(await pages(plan, folder)).toBe(fresh)
    const kept = filesIn(folder)
    expect(kept).not.toEqual([])
    expect(await pages(plan, folder)).toBe(fresh)
    expect(filesIn(folder)).toEqual(kept)
  })
})

test.each([
  ['cut short', (file: string) => truncateSync(file, 80)],
  ['emptied', (file: string) => truncateSync(file, 0)],
  [
    'other than it was written',
    (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('keyword', 'comment')),
  ],
])('what is kept and %s is coloured anew, and kept again', async (_, damage) => {
  const folder = folderFor()
  const plan = planDeck(talkOfCode())
  const fresh = await pages(plan, folder)
  const whole = filesIn(folder).map((file) => readFileSync(file, 'utf8'))
  filesIn(folder).forEach(damage)
  expect(filesIn(folder).map((file) => readFileSync(file, 'utf8'))).not.toEqual(whole)
  expect(await pages(plan, folder)).toBe(fresh)
  expect(filesIn(folder).map((file) => readFileSync(file, 'utf8'))).toEqual(whole)
})

test('what is kept is what is shown', async () => {
  const folder = folderFor()
  const plan = planDeck(exampleTalk())
  const fresh = await highlighterOf(plan, folder)
  const [piece] = plan.slides.flatMap(({blocks}) =>
    blocks.flatMap((block) => (block.type === 'code' ? [block] : [])),
  )
  const kept = await highlighterOf(plan, folder)
  expect(kept?.(piece!.code, piece!.language!)).toEqual(fresh?.(piece!.code, piece!.language!))
})

test('a folder that cannot be written colours all the same', async () => {
  const folder = join(folderFor(), 'file')
  writeFileSync(folder, '')
  const plan = planDeck(exampleTalk())
  expect(await pages(plan, folder)).toBe(await pages(plan))
})

test('what another version has coloured is removed', async () => {
  const folder = folderFor()
  const plan = planDeck(exampleTalk())
  await pages(plan, folder)
  const place = join(folder, 'code')
  const [version] = readdirSync(place)
  writeFileSync(join(place, 'older'), '')
  rmSync(join(place, version!), {recursive: true})
  await pages(plan, folder)
  expect(readdirSync(place)).toEqual([version])
})
