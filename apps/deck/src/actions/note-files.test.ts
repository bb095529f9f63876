import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {readNoteFiles, slugOf} from './note-files.ts'

function folder(): string {
  const place = mkdtempSync(join(tmpdir(), 'rostrum-notes-'))
  onTestFinished(() => rmSync(place, {recursive: true}))
  return place
}

test('a folder is read all the way down, and only what looks like notes', () => {
  const place = folder()
  mkdirSync(join(place, 'b', 'deeper'), {recursive: true})
  mkdirSync(join(place, '.hidden'))
  mkdirSync(join(place, 'node_modules'))
  mkdirSync(join(place, 'folder.md'))
  for (const path of [
    'c.markdown',
    'a.MD',
    'b/two.txt',
    'b/deeper/three.mdown',
    'folder.md/inside.md',
    'picture.png',
    '.hidden/secret.md',
    '.also-hidden.md',
    'node_modules/readme.md',
  ])
    writeFileSync(join(place, path), '- a point\n')
  const {notes, bad} = readNoteFiles([place, join(place, 'a.MD')])
  expect(bad).toEqual([])
  expect(notes.map(({slug}) => slug).toSorted()).toEqual(['a', 'c', 'inside', 'three', 'two'])
})

test('what cannot be read is named with a remedy and the files beside it are read', () => {
  const place = folder()
  writeFileSync(join(place, 'a.md'), '- good\n')
  symlinkSync(join(place, 'nowhere'), join(place, 'b-dangling.md'))
  writeFileSync(join(place, 'c-utf16.md'), Buffer.from('\uFEFF- one\n', 'utf16le'))
  writeFileSync(join(place, 'd-latin.md'), Buffer.from('- one\n- caf\u00e9\n', 'latin1'))
  writeFileSync(join(place, 'e-blank.md'), ' \n\t\n')
  symlinkSync('/dev/null', join(place, 'f-device.md'))
  mkdirSync(join(place, 'target'))
  symlinkSync(join(place, 'target'), join(place, 'g-folder.md'))
  writeFileSync(join(place, 'z.md'), '- good\n')
  const {notes, bad} = readNoteFiles([place])
  expect(notes.map(({slug}) => slug)).toEqual(['a', 'z'])
  expect(bad.map(({path, line}) => [path.slice(place.length + 1), line])).toEqual([
    ['b-dangling.md', undefined],
    ['c-utf16.md', 1],
    ['d-latin.md', 2],
    ['e-blank.md', 1],
    ['f-device.md', undefined],
    ['g-folder.md', undefined],
  ])
  for (const {message} of bad) {
    expect(message).toMatch(/\. (Check|Save|Write|Name) /)
    expect(message).not.toMatch(/\bE[A-Z]{4,}\b/)
  }
})

test('two files of one name are not one talk', () => {
  const place = folder()
  mkdirSync(join(place, 'other'))
  writeFileSync(join(place, 'My Talk.md'), '- one\n')
  writeFileSync(join(place, 'other', 'my-talk.txt'), '- two\n')
  const {notes, bad} = readNoteFiles([place])
  expect(notes).toHaveLength(1)
  expect(bad).toMatchObject([
    {message: expect.stringMatching(/^Its name gives the slug "my-talk", which .* Rename one/)},
  ])
})

test.each([
  ['notes/My Talk (final).md', 'my-talk-final'],
  ['Über Öl & Café.md', 'uber-ol-cafe'],
  ['Доклад о хлебе.md', 'доклад-о-хлебе'],
  ['パンの話.md', 'ハンの話'],
  ['!!!.md', 'notes'],
  ['v1.2.md', 'v1-2'],
  [`${'long '.repeat(60)}.md`, `${'long-'.repeat(19)}l`],
])('the slug of %s is %s', (path, slug) => {
  expect(slugOf(path)).toBe(slug)
})
