import {openStage} from './harness.ts'
import {addSampleTalk} from './sample-talk.ts'
const s = await openStage(process.argv[2] === 'm' ? {viewport: {width: 390, height: 844}} : {})
const m = process.argv[2] === 'm' ? 'm-' : ''
const p = s.page
const shot = async (n: string) => {
  await p.waitForTimeout(1500)
  await p.screenshot({path: `/tmp/shots/${m}${n}.png`})
}
try {
  await addSampleTalk(s.client)
  await p.goto(s.studioUrl)
  await p.getByText('Sections').first().waitFor({timeout: 60000})
  await p.goto(s.studioUrl + '/structure/talk;talk-five-minutes')
  await p.getByTestId('field-title').waitFor()
  await shot('talk')
  await p.goto(s.studioUrl + '/structure/section;section-opening')
  await p.getByTestId('field-title').waitFor()
  await shot('section')
  await p.getByText('Three places where people leave').last().click()
  await shot('slide')
  await p.keyboard.press('Escape')
  await p.getByRole('button', {name: 'Add item'}).first().click()
  await shot('insert')
  await p.goto(s.studioUrl + '/structure/library')
  await shot('library')
  await p.goto(s.studioUrl + '/vision')
  await shot('vision')
} catch (e) {
  console.log(String(e))
  await shot('error')
}
console.log(s.faults, await s.unknownEndpoints())
await s.close()
