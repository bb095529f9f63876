/**
 * How quick the built Studio is: `pnpm bench studio`. Machines differ, so beside milliseconds each figure
 * stands as a multiple of the title of a tag: a form of the Studio's with one field and nothing of
 * ours in it. It wants a machine that does nothing else.
 */
import {openStage, type Stage} from '@rostrum/studio/stage'
import {addLongTalk} from './long-talk.ts'
import {percentile, typeAndMeasure} from './typing.ts'

interface Figure {
  what: string
  values: number[]
  /** Milliseconds that the 95th percentile should stay under. */
  target?: number
}

const stage = await openStage({viewport: {width: 1440, height: 900}})
try {
  const {client} = stage
  await addLongTalk(client, 'long-talk', {sections: 20, slides: 15})
  await addLongTalk(client, 'deep-talk', {sections: 1, slides: 300})
  await client.createOrReplace({_id: 'tag-plain', _type: 'tag', title: 'Plain'})
  const [plain] = await documentForm('title of a tag', 'intent/edit/id=tag-plain;type=tag', 'title')
  const figures: Figure[] = [
    {what: 'cold Studio, first list', values: await coldLists(stage)},
    plain!,
    ...(await slideForm('headline in 300 slides, 20 sections', 'long-talk-section-7')),
    ...(await documentForm(
      'title of that section',
      'structure/section;long-talk-section-7',
      'title',
    )),
    ...(await documentForm('title of that talk', 'structure/talk;long-talk', 'title')),
    ...(await slideForm('headline in 300 slides, 1 section', 'deep-talk-section-1')),
  ]
  const unit = percentile(plain!.values, 0.5)
  console.log(`${'p50'.padStart(52)}${'p95'.padStart(9)}${'target'.padStart(9)}  p50 × tag`)
  for (const figure of figures) console.log(line(figure, unit))
} finally {
  await stage.close()
}

async function coldLists({page, studioUrl}: Stage): Promise<number[]> {
  const values = []
  for (let round = 0; round < 5; round += 1) {
    const context = await page.context().browser()!.newContext()
    const cold = await context.newPage()
    const start = performance.now()
    await cold.goto(`${studioUrl}/structure/talk`)
    await cold.getByText('A talk of 300 slides').first().waitFor()
    values.push(performance.now() - start)
    await context.close()
  }
  return values
}

async function slideForm(what: string, section: string): Promise<Figure[]> {
  const {page, studioUrl} = stage
  await page.goto(`${studioUrl}/structure/section;${section}`)
  await page.locator('[data-slide=slide5]').dblclick()
  await page.getByTestId('slide-preview').getByText('The first reason').waitFor()
  await page.getByTestId('field-slides[_key=="slide5"].headline').getByRole('textbox').fill('')
  await page.waitForTimeout(2000)
  const {input, preview} = await typeAndMeasure(page)
  if (preview.length === 0) throw new Error(`The preview never showed what was typed: ${what}`)
  return [
    {what, values: input, target: 50},
    {what: '  and its preview', values: preview, target: 100},
  ]
}

async function documentForm(what: string, place: string, name: string): Promise<Figure[]> {
  const {page, studioUrl} = stage
  await page.goto(`${studioUrl}/${place}`)
  await page.getByTestId(`field-${name}`).getByRole('textbox').fill('')
  await page.waitForTimeout(2000)
  return [{what, values: (await typeAndMeasure(page)).input, target: 50}]
}

function line({what, values, target}: Figure, unit: number): string {
  const [p50, p95] = [percentile(values, 0.5), percentile(values, 0.95)]
  const cell = (value: number) => `${Math.round(value)} ms`.padStart(9)
  const aim = target === undefined ? ''.padStart(9) : cell(target)
  return `${what.padEnd(43)}${cell(p50)}${cell(p95)}${aim}  ${(p50 / unit).toFixed(1)}`
}
