import {expect} from 'vitest'
import {type Conflict, mergeTalk, type TalkDocuments} from '../src/index.ts'
import {items, notesFrom, rewrites, rewritten} from './arbitrary-points.ts'
import {conversions, converted} from './conversions.ts'
import {saidBy, textIn, wordsIn} from './said.ts'
import * as fc from 'fast-check'

const place = {slug: 'a-talk', file: 'a-talk.md'}

/** Notes, and what is done by turns to the talk and to the notes. */
export const turns = fc.record({
  notes: items,
  rounds: fc.array(fc.record({conversions, rewrites}), {minLength: 1, maxLength: 3}),
})

type Turns = typeof turns extends fc.Arbitrary<infer Value> ? Value : never

/** Every word of the notes comes to the talk or is reported, and no word of a converted slide goes. */
export function keepsConversions({notes: first, rounds}: Turns) {
  let notes = first
  let {documents: stored} = mergeTalk({current: undefined, incoming: notesFrom(notes), ...place})
  const reported: Conflict[] = []
  const fromNotes = new Set(partsOf(stored).map(({name}) => name))
  const turned = new Set<string>()
  for (const [nth, round] of rounds.entries()) {
    const {documents: edited, keys} = converted(stored, round.conversions, nth)
    for (const key of keys) turned.add(key)
    const same = mergeTalk({current: structuredClone(edited), incoming: notesFrom(notes), ...place})
    expect(same).toMatchObject({changed: false, conflicts: []})
    expect(same.documents).toEqual(edited)

    notes = rewritten(notes, round.rewrites)
    const incoming = notesFrom(notes)
    const {documents, conflicts} = mergeTalk({current: structuredClone(edited), incoming, ...place})
    reported.push(...conflicts)
    const said = wordsOf([saidBy(documents)])
    const known = wordsOf([saidBy(documents), ...reported.map(({theirs}) => theirs)])
    expect(wordsIn(incoming).filter((word) => !known.has(word))).toEqual([])
    const written = partsOf(edited).filter(
      ({slide, name}) => turned.has(slide) && !fromNotes.has(name),
    )
    const standing = wordsOf([textIn(written.map(({value}) => value))])
    expect([...standing].filter((word) => !said.has(word))).toEqual([])
    const lines = incoming.split('\n').length
    expect(conflicts.filter(({line}) => line < 1 || line > lines)).toEqual([])
    const again = mergeTalk({current: structuredClone(documents), incoming, ...place})
    expect(again.conflicts).toEqual([])
    expect(again.documents).toEqual(documents)
    const before = new Set(partsOf(edited).map(({name}) => name))
    for (const {name} of partsOf(documents)) if (!before.has(name)) fromNotes.add(name)
    stored = documents
  }
}

const wordsOf = (texts: readonly string[]) =>
  new Set(
    texts
      .join(' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )

/** Each field of each slide; of an array each item. */
function partsOf({sections}: TalkDocuments) {
  return sections
    .flatMap(({slides = []}) => slides)
    .flatMap((slide) =>
      Object.entries(slide).flatMap(([field, value]) =>
        (Array.isArray(value) ? (value as unknown[]) : [value as unknown]).map((each) => ({
          slide: slide._key,
          name: `${slide._key} ${field} ${JSON.stringify(each)}`,
          value: field.startsWith('_') ? '' : each,
        })),
      ),
    )
}
