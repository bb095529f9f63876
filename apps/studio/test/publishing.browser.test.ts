import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openStage, type Stage} from './harness.ts'
import {noiseOf, silence} from './noise.ts'
import {addSampleTalk} from './sample-talk.ts'
import {type StudioPage, studioPage} from './studio-page.ts'

let stage: Stage
let studio: StudioPage

const soon = {timeout: 20_000, interval: 50}
const read = (id: string) => stage.client.getDocument(id)
const talk = 'talk-five-minutes'

beforeAll(async () => {
  stage = await openStage()
  studio = studioPage(stage.page, stage.studioUrl)
  await addSampleTalk(stage.client)
})
afterAll(() => stage.close())

describe('publishing in the Studio', () => {
  it.each(['First wording', 'Second wording'])('publishes: %s', async (wording) => {
    await studio.open(`talk;${talk}`)
    await studio.text('subtitle').fill(wording)
    await expect.poll(() => read(`drafts.${talk}`), soon).toMatchObject({subtitle: wording})
    await studio.publish()
    await expect.poll(() => read(talk), soon).toMatchObject({subtitle: wording})
    await expect.poll(() => read(`drafts.${talk}`), soon).toBeUndefined()
  })

  it('shows the revisions and restores an older one', async () => {
    const entries = await studio.openHistory()
    const published = entries.filter({hasText: 'Published'})
    await expect.poll(() => published.count(), soon).toBe(2)
    // Written by another client, straight into the published document.
    await entries.filter({hasText: /Created/}).click()
    const subtitle = () => studio.text('subtitle').inputValue()
    await expect.poll(subtitle, soon).toBe('How a tool wins someone over before they read a word')
    await published.last().click()
    await expect.poll(subtitle, soon).toBe('First wording')
    await stage.page.getByRole('button', {name: 'Revert to revision'}).click()
    await studio.confirm()
    await expect.poll(() => read(`drafts.${talk}`), soon).toMatchObject({subtitle: 'First wording'})
    expect(await read(talk)).toMatchObject({subtitle: 'Second wording'})
  })

  it('discards a draft', async () => {
    await studio.open(`talk;${talk}`)
    await studio.chooseAction('Discard changes')
    await studio.confirm()
    await expect.poll(() => read(`drafts.${talk}`), soon).toBeUndefined()
    expect(await read(talk)).toMatchObject({subtitle: 'Second wording'})
    await expect.poll(() => studio.text('subtitle').inputValue(), soon).toBe('Second wording')
  })

  it('unpublishes', async () => {
    await studio.open(`talk;${talk}`, {perspective: 'published'})
    await stage.page.locator('[data-testid="action-unpublish"]:enabled').click()
    await studio.confirm()
    await expect.poll(() => read(talk), soon).toBeUndefined()
    expect(await read(`drafts.${talk}`)).toMatchObject({subtitle: 'Second wording'})
  })

  it('publishes a talk with its sections and all they need, in one transaction', async () => {
    const {client, page} = stage
    await client
      .transaction()
      .create({_id: 'drafts.source-new', _type: 'source', title: 'Notes of a support desk'})
      .create({_id: 'drafts.tag-new', _type: 'tag', title: 'First run'})
      .create({
        _id: 'drafts.section-close',
        _type: 'section',
        title: 'What to do on Monday',
        slides: [
          {
            _type: 'statementSlide',
            _key: 's',
            headline: 'Start with the first error',
            sources: [later('source-new', 'source')],
          },
        ],
      })
      .patch(`drafts.${talk}`, (patch) =>
        patch
          .set({tags: [later('tag-new', 'tag')]})
          .append('sections', [later('section-close', 'section')]),
      )
      .commit()
    await studio.open(`talk;${talk}`)
    await studio.publishTalk()
    const rows = page.getByTestId('outgoing-drafts').getByRole('listitem')
    await expect.poll(() => rows.count(), soon).toBe(4)
    expect(await rows.first().innerText()).toContain('The first five minutes')
    await page.getByTestId('confirm-publish-talk').click()

    const ids = [talk, 'section-close', 'tag-new', 'source-new']
    const written = () => client.fetch<{_rev: string}[]>('*[_id in $ids]', {ids})
    await expect.poll(async () => (await written()).length, soon).toBe(4)
    expect(new Set((await written()).map(({_rev}) => _rev)).size).toBe(1)
    const drafts = ids.map((id) => `drafts.${id}`)
    expect(await client.fetch('*[_id in $drafts]', {drafts})).toEqual([])
    expect(await read('section-close')).toMatchObject({
      slides: [{sources: [{_type: 'reference', _key: 'source-new', _ref: 'source-new'}]}],
    })
  })

  it('says so when there is nothing to publish', async () => {
    await stage.page.getByText('Published 4 documents').waitFor()
    await studio.chooseAction('Publish talk with its sections')
    const dialog = stage.page.getByRole('dialog', {name: 'Nothing to publish'})
    await dialog.getByRole('button', {name: 'Close'}).last().click()
    await expect.poll(() => dialog.count(), soon).toBe(0)
  })

  it('publishes a talk with a person who was not, where nothing else is new', async () => {
    const {client, page} = stage
    const {_rev: _, ...published} = (await read(talk))!
    await client
      .transaction()
      .create({_id: 'drafts.person-new', _type: 'person', name: 'Ida Lund'})
      .create({...published, _id: `drafts.${talk}`, speakers: [later('person-new', 'person')]})
      .commit()
    await studio.open(`talk;${talk}`)
    await studio.publishTalk()
    const rows = page.getByTestId('outgoing-drafts').getByRole('listitem')
    await expect.poll(() => rows.count(), soon).toBe(2)
    await page.getByTestId('confirm-publish-talk').click()
    await expect.poll(() => read('person-new'), soon).toMatchObject({name: 'Ida Lund'})
    await expect.poll(() => read(`drafts.${talk}`), soon).toBeUndefined()
  })

  it('does not publish what breaks a rule, and says which', async () => {
    await stage.client.createOrReplace({
      _id: 'drafts.section-close',
      _type: 'section',
      title: 'What to do on Monday',
      slides: [{_type: 'codeSlide', _key: 'c', headline: 'Code that is not there'}],
    })
    await studio.publishTalk()
    await stage.page
      .getByTestId('outgoing-drafts')
      .getByText('There is no code yet. Paste some.')
      .waitFor()
    expect(await stage.page.getByTestId('confirm-publish-talk').isDisabled()).toBe(true)
    await stage.page.getByRole('button', {name: 'Cancel'}).click()
    expect(await read('drafts.section-close')).toBeDefined()
  })

  it('deletes', async () => {
    await stage.client.create({_id: 'tag-spare', _type: 'tag', title: 'Spare'})
    await studio.open('library;tag;tag-spare')
    await studio.chooseAction('Delete')
    await studio.confirm()
    await expect.poll(() => read('tag-spare'), soon).toBeUndefined()
  })

  it('asked nobody else, and nothing that the lake does not have', async () => {
    expect(stage.requests()).toBeGreaterThan(50)
    expect(await noiseOf(stage)).toEqual(silence)
  })
})

/** As the Studio refers to what has not been published yet. */
function later(id: string, type: string) {
  return {
    _type: 'reference',
    _key: id,
    _ref: id,
    _weak: true,
    _strengthenOnPublish: {type},
  }
}
