import {execFile} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify, stripVTControlCharacters} from 'node:util'
import {expect, test} from 'vitest'
import {migrations} from './migrations.ts'
import {oldSection} from './testing/old-section.ts'
import {oldStore, temporaryFolder} from './testing/old-store.ts'

const studio = fileURLToPath(new URL('../../../apps/studio/', import.meta.url))

/** Sanity's own command line in the folder of our Studio, with nobody logged in. */
async function sanity(...args: string[]): Promise<string> {
  const home = temporaryFolder()
  const {stdout} = await promisify(execFile)(
    process.execPath,
    [join(studio, 'node_modules', 'sanity', 'bin', 'sanity'), ...args],
    {
      cwd: studio,
      env: {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        CI: '1',
        DO_NOT_TRACK: '1',
        SANITY_AUTH_TOKEN: 'nobody',
        SANITY_STUDIO_PROJECT_ID: 'abc123',
        SANITY_STUDIO_DATASET: 'production',
      },
    },
  )
  return stripVTControlCharacters(stdout)
}

test('the stock command line finds every migration in the Studio', async () => {
  const rows = (await sanity('migration', 'list')).matchAll(/^│ (\S+) +│ (.+?) +│$/gm)
  const found = [...rows].map(([, id, title]) => ({id, title})).slice(1)
  const ours = migrations.map(({id, migration: {title}}) => ({id, title}))
  expect(found.toSorted(byId)).toEqual(ours.toSorted(byId))
})

const byId = (one: {id?: string | undefined}, other: {id?: string | undefined}) =>
  (one.id ?? '') < (other.id ?? '') ? -1 : 1

test('it works out the same changes as we do, from an export of the store', async () => {
  const {client, url} = await oldStore()
  await client.create(oldSection('drafts.bread', ['sales']))
  await client.create(oldSection('butter', [], undefined))
  const archive = join(temporaryFolder(), 'talks.tar.gz')
  const response = await fetch(`${url}/vX/_rostrum/dataset/production?format=tar`)
  writeFileSync(archive, new Uint8Array(await response.arrayBuffer()))
  const said = await sanity('migration', 'run', 'audiences-as-documents', '--from-export', archive)
  expect(said).toContain('[createIfNotExists] [audience] audience-sales')
  expect(said).toMatch(
    /\[patch\] \[section\] drafts\.bread\s[^]*\[_key=="slide-0"\][^]*set\(\[\{"_key":"sales","_type":"reference","_ref":"audience-sales"\}\]\)/,
  )
  expect(said).not.toContain('butter')
})
