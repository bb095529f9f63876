import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {prepareContent} from './actions/prepare-content.ts'
import {noteDesk} from './testing/note-desk.ts'

const old = {
  _id: 'crumb',
  _type: 'section',
  title: 'Crumb',
  slides: [{_key: 's', _type: 'statementSlide', statement: 'Soft.', audiences: ['sales', 'poets']}],
}

test('documents of an old store are migrated before the starter is merged', async () => {
  const {folder, content} = await noteDesk()
  await content.client.create(old)
  const said: string[] = []
  const {imported} = await prepareContent(content, {say: (line) => void said.push(line)})
  expect(said[0]).toBe('Migrating: Audiences become documents …')
  expect(imported.map(({state}) => state)).toContain('created')
  expect(await content.client.fetch('*[_id == "crumb"][0].slides[0].audiences[]->title')).toEqual([
    'Sales',
    'poets',
  ])
  const snapshots = readdirSync(join(folder, 'home', 'snapshots'))
  expect(snapshots.filter((name) => name.endsWith('_before-migration.sqlite'))).toHaveLength(1)
})

test('the second time nothing is said, kept or written', async () => {
  const {folder, content, revisions} = await noteDesk()
  await content.client.create(old)
  await prepareContent(content, {say: () => undefined})
  const before = await revisions()
  const snapshots = readdirSync(join(folder, 'home', 'snapshots'))
  const said: string[] = []
  await prepareContent(content, {say: (line) => void said.push(line)})
  expect(said).toEqual([])
  expect(await revisions()).toEqual(before)
  expect(readdirSync(join(folder, 'home', 'snapshots'))).toEqual(snapshots)
})

test('a migration that fails names the snapshot, and no starter is merged', async () => {
  const {folder, content} = await noteDesk()
  await content.client.create(old)
  const broken = {
    id: 'broken',
    migration: {
      title: 'One that breaks',
      migrate: {
        document() {
          throw new Error('Out of flour')
        },
      },
    },
  }
  const said: string[] = []
  const prepared = prepareContent(content, {
    say: (line) => void said.push(line),
    migrations: [broken],
  })
  await expect(prepared).rejects.toThrow(
    `“One that breaks” (broken) stopped at crumb: Out of flour. It changed nothing.`,
  )
  await expect(prepared).rejects.toThrow(
    `The store as it was before: ${join(folder, 'home', 'snapshots')}`,
  )
  expect(await content.client.fetch('*[]._id')).toEqual(['crumb'])
})
