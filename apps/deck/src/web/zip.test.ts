import {expect, test} from 'vitest'
import {unzip} from '../testing/unzip.ts'
import {zip} from './zip.ts'

test('an unpacker gets back what was packed, names and all', () => {
  const files = new Map<string, Uint8Array | string>([
    ['deck/index.html', '<p>Grüße</p>'.repeat(500)],
    ['deck/images/é.bin', Uint8Array.from({length: 300}, (_, at) => (at * 7919) % 251)],
    ['deck/empty.txt', ''],
  ])
  const archive = zip(files)
  expect(archive.length).toBeLessThan(1500)
  const packed = [...files].map(([path, content]) => [path, Buffer.from(content)])
  expect([...unzip(archive)]).toEqual(packed)
})

test('the same files give the same bytes', () => {
  const files = new Map([
    ['a.txt', 'one'],
    ['b.txt', 'two'],
  ])
  expect(zip(files)).toEqual(zip(new Map(files)))
})
