import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {slideFixtures} from '@rostrum/schema/fixtures'
import type {Slide, SpeakerNotes} from '@rostrum/schema'
import {expect, test} from 'vitest'
import {buildDeck} from './actions/build-deck.ts'
import {noteDesk} from './testing/note-desk.ts'
import {storeTalk} from './testing/store-talk.ts'

const notes = (text: string): SpeakerNotes => [
  {
    _type: 'block',
    _key: text,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 'a', text, marks: []}],
  },
]

const {statementSlide} = slideFixtures
const slides: Slide[] = [
  {...statementSlide, _key: 'a', notes: notes('nobodyelse')},
  {...statementSlide, _key: 'b', notes: notes('whisper'), notesVisibility: 'private'},
  {...statementSlide, _key: 'c', notes: notes('takeaway'), notesVisibility: 'handout'},
  {...statementSlide, _key: 'd', notes: notes('everybody'), notesVisibility: 'public'},
]
const words = ['nobodyelse', 'whisper', 'takeaway', 'everybody']

test('no private word is anywhere in a folder that is built without --notes', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, slides)
  const wordsIn = async (name: string, all: boolean) => {
    const folder = join(desk.folder, name)
    await buildDeck(desk.content.client, 'lights', folder, {notes: all})
    const files = readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    expect(files.length).toBeGreaterThan(3)
    return words.filter((word) => files.some((file) => file.includes(word)))
  }
  expect(await wordsIn('public', false)).toEqual(['everybody'])
  expect(await wordsIn('own', true)).toEqual(words)
})

test('in a folder that is built with --notes, private words stand in the speaker page alone', async () => {
  const desk = await noteDesk()
  await storeTalk(desk, slides)
  const folder = join(desk.folder, 'own')
  const {formats} = await buildDeck(desk.content.client, 'lights', folder, {notes: true})
  const files = formats.html ?? []
  const holding = (word: string) =>
    files.filter((path) => readFileSync(join(folder, path), 'utf8').includes(word))
  expect(files).toContain('speaker.html')
  for (const word of words.slice(0, 3)) expect(holding(word)).toEqual(['speaker.html'])
  expect(holding('everybody').toSorted()).toEqual(['index.html', 'speaker.html'])
})
