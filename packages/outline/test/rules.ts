import {expect} from 'vitest'
import {mergeTalk, parseOutline, toDocuments, toOutline} from '../src/index.ts'
import {afterEdits, type Edit} from './edits.ts'
import {contentOf, letters, saidBy, withoutOrigin, withoutSpace, wordsIn} from './said.ts'

const place = {slug: 'a-talk', file: 'a-talk.md'}
const read = (text: string) => toDocuments(parseOutline(text).outline, place)

function nothingIsLost(text: string) {
  const said = letters(saidBy(read(text)))
  expect(wordsIn(text).filter((word) => !said.includes(letters(word)))).toEqual([])
}

function comesBack(text: string) {
  const documents = read(text)
  const written = toOutline(documents)
  expect(withoutSpace(written)).toBe(withoutSpace(text))
  expect(contentOf(read(written))).toEqual(contentOf(documents))
}

function survivesPlainMarkdown(text: string) {
  const documents = read(text)
  const plain = toOutline(withoutOrigin(documents))
  expect(contentOf(read(plain))).toEqual(contentOf(documents))
}

/** What an editor wrote in the Studio comes back from the notes that are exported. */
export function keepsEdits(text: string, edits: readonly Edit[]) {
  const edited = afterEdits(read(text), edits)
  expect(contentOf(read(toOutline(edited)))).toEqual(contentOf(edited))
}

function changesNothingTwice(text: string) {
  const first = mergeTalk({current: undefined, incoming: text, ...place})
  const again = mergeTalk({current: structuredClone(first.documents), incoming: text, ...place})
  expect(again.documents).toEqual(first.documents)
  expect(again).toMatchObject({changed: false, conflicts: []})
}

/** Notes that are exported from an edited talk change nothing of it when they come back. */
export function takesExportsBack(text: string, edits: readonly Edit[]) {
  const edited = afterEdits(read(text), edits)
  const incoming = toOutline(edited)
  const {documents, conflicts} = mergeTalk({current: structuredClone(edited), incoming, ...place})
  expect(documents.sections).toEqual(edited.sections)
  expect(conflicts).toEqual([])
  const again = mergeTalk({current: structuredClone(documents), incoming, ...place})
  expect(again).toMatchObject({changed: false, conflicts: []})
}

/** Nor does a line more in them lose or mix what editors wrote. */
function takesMoreIn(text: string, edits: readonly Edit[]) {
  const edited = afterEdits(read(text), edits)
  const incoming = `${toOutline(edited)}\n\n- zebra\n`
  const {documents, conflicts} = mergeTalk({current: structuredClone(edited), incoming, ...place})
  const known = letters([saidBy(documents), ...conflicts.map(({theirs}) => theirs)].join(' '))
  const words = saidBy(read(incoming)).split(/\s+/)
  expect(words.filter((word) => !known.includes(letters(word)))).toEqual([])
}

type Rule = (text: string, edits: readonly Edit[]) => void

/** What must hold for any notes, and any edits of the talk that they became. */
export const rules: Record<string, Rule> = {
  nothingIsLost,
  comesBack,
  survivesPlainMarkdown,
  keepsEdits,
  changesNothingTwice,
  takesExportsBack,
  takesMoreIn,
}
