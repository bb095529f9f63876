import * as fc from 'fast-check'

/** A point of notes with what stands beneath it; a note to it is a comment. */
export type Item = {text: string; note?: string; children: Item[]}

/** Something that its author does to notes at one of their points. */
export type Rewrite = {
  does: 'add' | 'nest' | 'reword' | 'rewrite' | 'remove' | 'unwrap' | 'move' | 'annotate'
  at: number
  to: number
  says: string
}

/** Points, and what is done to them; of few words there are many that are the same. */
export const points = [
  ['any words', pointsOf(fc.stringMatching(/^[a-z]{4,7}$/))],
  ['two words', pointsOf(fc.constantFrom('bread', 'oven'))],
  ['one word', pointsOf(fc.constant('bread'))],
] as const

function pointsOf(word: fc.Arbitrary<string>) {
  const says = fc.array(word, {minLength: 1, maxLength: 4}).map((words) => words.join(' '))
  const text = fc
    .oneof(
      {weight: 8, arbitrary: says},
      {weight: 1, arbitrary: fc.tuple(fc.constantFrom('1912', '2019–2021', '42%'), says)},
      {
        weight: 1,
        arbitrary: fc.tuple(
          says,
          word.map((name) => `[${name}](https://example.com/${name})`),
        ),
      },
      {weight: 1, arbitrary: fc.tuple(fc.constant('Owner:'), says)},
    )
    .map((parts) => (Array.isArray(parts) ? parts.join(' ') : parts))
  const {item} = fc.letrec<{item: Item}>((tie) => ({
    item: fc.record({
      text,
      note: fc.option(says, {nil: undefined, freq: 8}),
      children: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        fc.constant<Item[]>([]),
        fc.array(tie('item'), {maxLength: 3, depthIdentifier: 'points'}),
      ),
    }) as fc.Arbitrary<Item>,
  }))
  const rewrites = fc.array(
    fc.record({
      does: fc.constantFrom<Rewrite['does']>(
        'add',
        'nest',
        'reword',
        'rewrite',
        'remove',
        'unwrap',
        'move',
        'annotate',
      ),
      at: fc.nat(),
      to: fc.nat(),
      says,
    }),
    {minLength: 1, maxLength: 4},
  )
  return {items: fc.array(item, {minLength: 1, maxLength: 3}), rewrites}
}

export function notesFrom(all: readonly Item[], indent = ''): string {
  return all
    .map(({text: own, note, children}) => {
      const comment = note === undefined ? '' : `${indent}  <!-- ${note} -->\n`
      return `${indent}- ${own}\n${comment}${notesFrom(children, `${indent}  `)}`
    })
    .join('')
}

export function rewritten(before: readonly Item[], all: readonly Rewrite[]): Item[] {
  const root: Item = {text: '', children: copied(before)}
  for (const {does, at, to, says: words} of all) {
    const places = placesIn(root)
    const place = places[at % places.length]
    const target = places[to % places.length]
    if (place && target) changes[does](place, words, target)
  }
  return root.children
}

/** Without what two points have in common: one that is drawn can be the same object as another. */
const copied = (all: readonly Item[]): Item[] =>
  all.map((item) => ({...item, children: copied(item.children)}))

type Place = {around: Item; item: Item}

const placesIn = (around: Item): Place[] =>
  around.children.flatMap((each) => [{around, item: each}, ...placesIn(each)])

const indexOf = ({around, item: own}: Place) => around.children.indexOf(own)

const changes: Record<Rewrite['does'], (place: Place, says: string, to: Place) => void> = {
  add(place, words) {
    place.around.children.splice(indexOf(place) + 1, 0, {text: words, children: []})
  },
  nest({item: own}, words) {
    own.children.unshift({text: words, children: []})
  },
  reword({item: own}, words) {
    own.text = `${own.text} ${words.split(' ')[0]}`
  },
  rewrite({item: own}, words) {
    own.text = words
  },
  remove(place) {
    place.around.children.splice(indexOf(place), 1)
  },
  unwrap(place) {
    place.around.children.splice(indexOf(place), 1, ...place.item.children)
  },
  move(place, _words, to) {
    if (place.item === to.item || placesIn(place.item).some(({item: own}) => own === to.item))
      return
    place.around.children.splice(indexOf(place), 1)
    to.around.children.splice(indexOf(to), 0, place.item)
  },
  annotate({item: own}, words) {
    own.note = words
  },
}
