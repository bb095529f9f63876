import * as fc from 'fast-check'

/** A point of notes with what stands beneath it; a note to it is a comment. */
type Item = {text: string; note?: string; children: Item[]}

/** Something that its author does to notes at one of their points. */
type Rewrite = {
  does: 'add' | 'nest' | 'reword' | 'rewrite' | 'remove' | 'unwrap' | 'move' | 'annotate'
  at: number
  to: number
  says: string
}

const word = fc.stringMatching(/^[a-z]{4,7}$/)
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

export const items = fc.array(item, {minLength: 1, maxLength: 3})
export const rewrites = fc.array(
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

export function notesFrom(all: readonly Item[], indent = ''): string {
  return all
    .map(({text: own, note, children}) => {
      const comment = note === undefined ? '' : `${indent}  <!-- ${note} -->\n`
      return `${indent}- ${own}\n${comment}${notesFrom(children, `${indent}  `)}`
    })
    .join('')
}

export function rewritten(before: readonly Item[], all: readonly Rewrite[]): Item[] {
  const root: Item = {text: '', children: structuredClone(before) as Item[]}
  for (const {does, at, to, says: words} of all) {
    const places = placesIn(root)
    const place = places[at % places.length]
    const target = places[to % places.length]
    if (place && target) changes[does](place, words, target)
  }
  return root.children
}

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
