import {copyFileSync, readdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {serveLake} from '@rostrum/lake'
import {at, createIfNotExists, defineMigration, patch, set, transaction} from '@sanity/migrate'
import {expect, onTestFinished, test} from 'vitest'
import {migrate} from './migrate.ts'
import type {NamedMigration} from './migrations.ts'
import {oldSection} from './testing/old-section.ts'
import {clientOf, oldStore, temporaryFolder} from './testing/old-store.ts'

const letters = ['a', 'b', 'c', 'd']

/** Gives every section a number, and does `first` before that. */
function numbered(first: (id: string) => unknown = () => undefined): NamedMigration {
  return {
    id: 'numbered',
    migration: defineMigration({
      title: 'Sections get a number',
      documentTypes: ['section'],
      filter: '!defined(number)',
      migrate: {
        async document({_id}) {
          await first(_id)
          return [at('number', set(1))]
        },
      },
    }),
  }
}

async function withSections() {
  const store = await oldStore()
  for (const id of letters) await store.client.create(oldSection(id))
  const numbers = () => store.client.fetch<unknown[]>('*[_type == "section"] | order(_id).number')
  return {...store, numbers}
}

test('what has not run is said in words, after a snapshot of the store as it was', async () => {
  const {client, migrate, numbers} = await withSections()
  const {migrated, said, snapshots} = await migrate([numbered()])
  expect(await numbers()).toEqual([1, 1, 1, 1])
  expect(migrated).toEqual([{id: 'numbered', changed: 4}])
  expect(said).toEqual([
    'Migrating: Sections get a number …',
    '… Sections get a number: 4 documents written.',
  ])
  expect(snapshots).toHaveLength(1)
  const copy = await restored(snapshots[0]!)
  expect(await copy.fetch('count(*[defined(number)])')).toBe(0)
  expect(await client.fetch('*[_id == "rostrum.migrations"][0].done[]{_key, title}')).toEqual([
    {_key: 'numbered', title: 'Sections get a number'},
  ])
})

/** A lake of its own over a snapshot, as when one goes back to it. */
async function restored(snapshot: string) {
  const home = temporaryFolder()
  copyFileSync(snapshot, join(home, 'production.sqlite'))
  return lakeIn(home)
}

async function lakeIn(home: string) {
  const lake = await serveLake({home, port: 0})
  onTestFinished(() => lake.close())
  return clientOf(lake.url)
}

test('a migration that throws leaves every document as it was and says which one it was at', async () => {
  const {client, migrate, numbers, revisions} = await withSections()
  const before = await revisions()
  const broken = numbered((id) => {
    if (id === 'c') throw new Error('No number for this one')
  })
  const later = {...numbered(), id: 'later'}
  const error = await migrate([broken, later]).catch((thrown: Error) => thrown)
  const {message} = error as Error
  expect(message).toMatch(
    /^The migration “Sections get a number” \(numbered\) stopped at c: No number for this one\. It changed nothing\. .+ The store as it was before: .+_before-migration\.sqlite$/,
  )
  expect(await revisions()).toEqual(before)
  expect(await numbers()).toEqual([null, null, null, null])
  expect(await client.getDocument('rostrum.migrations')).toBeUndefined()
  const file = message.split('before: ')[1]!
  expect(readdirSync(dirname(file))).toHaveLength(1)
  await migrate([numbered(), later])
  expect(await numbers()).toEqual([1, 1, 1, 1])
})

test('a document that the store refuses is as it was, those before it are done, and the next run goes on', async () => {
  const {client, migrate, numbers, revisions} = await withSections()
  const refused: NamedMigration = {
    id: 'numbered',
    migration: defineMigration({
      title: 'Sections get a number',
      documentTypes: ['section'],
      filter: '!defined(number)',
      migrate: {
        document: ({_id}) => [
          createIfNotExists({_id: `of-${_id}`, _type: 'note'}),
          patch(_id, [
            at('number', set(1)),
            ...(_id === 'c' ? [at('broken', set({_type: 'reference', _ref: 'nobody'}))] : []),
          ]),
        ],
      },
    }),
  }
  await expect(migrate([refused])).rejects.toThrow(
    /stopped at c: .+nobody.+ That document is as it was; 4 documents before it are done and stay so\. .+\.sqlite$/,
  )
  expect(await numbers()).toEqual([1, 1, null, null])
  expect(await client.fetch('*[_type == "note"] | order(_id)._id')).toEqual(['of-a', 'of-b'])
  const halfway = await revisions()
  const {migrated} = await migrate([numbered()])
  expect(migrated).toEqual([{id: 'numbered', changed: 2}])
  expect(await numbers()).toEqual([1, 1, 1, 1])
  expect(await revisions()).toMatchObject({a: halfway['a'], b: halfway['b']})
})

test('a run that is cut off goes on where it was', async () => {
  const home = temporaryFolder()
  const cut = await serveLake({home, port: 0})
  const client = clientOf(cut.url)
  const sections = Array.from({length: 120}, (_, index) => oldSection(`section-${1000 + index}`))
  await client.mutate(sections.map((section) => ({create: section})))
  const cutting = migrate(client, {
    migrations: [numbered()],
    snapshot: async () => undefined,
    say: (line) => void (line.includes('100 of 120') && cut.close()),
  })
  await expect(cutting).rejects.toThrow(
    /stopped at section-1100: .+ 100 documents before it are done/,
  )
  await cut.close()

  const again = await lakeIn(home)
  expect(await again.getDocument('rostrum.migrations')).toBeUndefined()
  const done = () =>
    again.fetch<string[]>('*[number == 1 && _id < "section-1100"] | order(_id)._rev')
  const before = await done()
  expect(before).toHaveLength(100)
  const migrated = await migrate(again, {
    migrations: [numbered()],
    snapshot: async () => undefined,
    say: () => undefined,
  })
  expect(migrated).toEqual([{id: 'numbered', changed: 20}])
  expect(await done()).toEqual(before)
  expect(await again.fetch('count(*[number == 1])')).toBe(120)
})

test('a document that an editor changes meanwhile keeps what was written', async () => {
  const {client, migrate} = await withSections()
  let edits = 0
  const slow = numbered(async (id) => {
    if (id !== 'b' || edits > 0) return
    edits += 1
    await client.patch('b').set({title: 'By an editor', number: 7}).commit()
  })
  await migrate([slow])
  expect(await client.getDocument('b')).toMatchObject({title: 'By an editor', number: 7})
  expect(await client.fetch('*[_type == "section" && number == 1] | order(_id)._id')).toEqual([
    'a',
    'c',
    'd',
  ])
})

test('an editor who is always quicker stops it, with the reason', async () => {
  const {client, migrate} = await withSections()
  const hopeless = numbered((id) =>
    client.patch(id).inc({edits: 1}).setIfMissing({edits: 0}).commit(),
  )
  await expect(migrate([hopeless])).rejects.toThrow(/stopped at a: .+revision/)
})

test('what a migration yields in one transaction is all written or none', async () => {
  const {client, migrate} = await withSections()
  const pairs: NamedMigration = {
    id: 'pairs',
    migration: defineMigration({
      title: 'Sections in pairs',
      documentTypes: ['section'],
      async *migrate(documents, {filtered}) {
        const ids: string[] = []
        for await (const {_id} of documents()) ids.push(_id)
        expect(await filtered.getDocument('b')).toMatchObject({_id: 'b', title: 'Why it matters'})
        const [a, b, c] = ids as [string, string, string]
        yield transaction([patch(a, at('pair', set(1))), patch(b, at('pair', set(1)))])
        yield transaction([patch(c, at('pair', set(2))), patch('nowhere', at('pair', set(2)))])
      },
    }),
  }
  await expect(migrate([pairs])).rejects.toThrow(/stopped at c: .+nowhere.+2 documents before it/)
  expect(await client.fetch('*[_type == "section"] | order(_id).pair')).toEqual([1, 1, null, null])
})

test('a store that a newer version has migrated is not touched', async () => {
  const {client, migrate, revisions} = await withSections()
  await migrate([numbered(), {...numbered(), id: 'from-tomorrow'}])
  await client.create(oldSection('e'))
  const before = await revisions()
  await expect(migrate([numbered()])).rejects.toThrow(
    'its documents went through “from-tomorrow”, which this version does not know. Update Rostrum',
  )
  expect(await revisions()).toEqual(before)
})
