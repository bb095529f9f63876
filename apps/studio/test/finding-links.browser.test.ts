import {studioAddress} from '@rostrum/deck/studio-address'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {openStage, type Stage} from './harness.ts'
import {addSampleTalk} from './sample-talk.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({viewport: {width: 1280, height: 1000}})
  await addSampleTalk(stage.client)
})
afterAll(() => stage.close())

it('opens a slide at the field that a finding names', async () => {
  const {page, studioUrl} = stage
  const section = {type: 'section', id: 'section-opening'}
  await page.goto(studioAddress(studioUrl, section, 'slides[_key=="claim"].headline'))
  const headline = page.getByTestId('field-slides[_key=="claim"].headline')
  await headline.waitFor()
  expect(await headline.getByRole('textbox').first().inputValue()).toMatch(/^Nobody reads/)
})

it('opens a document at a field of its own', async () => {
  const {page, studioUrl} = stage
  await page.goto(studioAddress(studioUrl, {type: 'talk', id: 'talk-five-minutes'}, 'minutes'))
  await page.getByTestId('field-minutes').waitFor()
  expect(page.url()).toContain('talk-five-minutes')
  await page.goto(studioAddress(studioUrl, {type: 'source', id: 'source-survey'}, null))
  await page.getByTestId('field-title').waitFor()
})
