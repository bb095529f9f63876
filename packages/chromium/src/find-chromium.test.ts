import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {findChromium} from './find-chromium.ts'

/** A folder with programs of these names. */
function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-chromium-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  for (const name of names) {
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

test('what CHROMIUM_PATH names goes before what is installed', () => {
  const folder = folderWith('mine', 'chromium')
  const mine = join(folder, 'mine')
  expect(findChromium({CHROMIUM_PATH: mine, PATH: folder})).toEqual({path: mine})
  expect(findChromium({CHROMIUM_PATH: '', PATH: folder})).toEqual({path: join(folder, 'chromium')})
})

test('what it names in vain is told, and nothing is taken instead', () => {
  expect(findChromium({CHROMIUM_PATH: '/nowhere', PATH: folderWith('chromium')})).toEqual({
    path: null,
    named: '/nowhere',
  })
})

test('an open Chromium goes before Chrome, in whichever folder of PATH', () => {
  const [first, second] = [folderWith('google-chrome'), folderWith('chromium')]
  expect(findChromium({PATH: [first, second].join(delimiter)})).toEqual({
    path: join(second, 'chromium'),
  })
})
