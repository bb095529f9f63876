import {expect, it} from 'vitest'
import {mergeTalk, type TalkDocuments} from './index.ts'

const place = {slug: 'bread', file: 'bread.md'}
const notes = `# Bread

## Dough

### Flour

- Is half of it

### Water

- Comes first

## Oven

### Stone

- Must be hot
`

const imported = (text: string): TalkDocuments =>
  mergeTalk({current: undefined, incoming: text, ...place}).documents

const headlines = ({sections}: TalkDocuments) =>
  sections.map(({title, slides = []}) => [title, ...slides.map(({headline}) => headline)])

/** An editor took the section with this title out of the talk. */
function without(title: string, {talk, sections, ...rest}: TalkDocuments): TalkDocuments {
  const gone = sections.find((section) => section.title === title)!
  const refs = (talk.sections ?? []).filter(({_ref}) => _ref !== gone._id)
  return {
    ...rest,
    talk: {...talk, sections: refs},
    sections: sections.filter((section) => section !== gone),
  }
}

it('stays away while the notes say what they said of it', () => {
  const current = without('Oven', imported(notes))
  const incoming = notes.replace('Comes first', 'Comes before it')
  const {documents, conflicts} = mergeTalk({current: structuredClone(current), incoming, ...place})
  expect(headlines(documents)).toEqual(headlines(current))
  expect(conflicts).toEqual([])
})

it('comes back with what the notes say anew in it, and nothing else', () => {
  const current = without('Oven', imported(notes))
  const incoming = `${notes}\n### Steam\n\n- Makes the crust\n`
  const {documents, conflicts} = mergeTalk({current: structuredClone(current), incoming, ...place})
  expect(headlines(documents)).toEqual([...headlines(current), ['Oven', 'Steam']])
  expect(documents.talk.sections?.map(({_ref}) => _ref)).toEqual(
    documents.sections.map(({_id}) => _id),
  )
  expect(conflicts).toEqual([])
  const again = mergeTalk({current: structuredClone(documents), incoming, ...place})
  expect(again).toMatchObject({documents, changed: false, conflicts: []})
})

it('is no place where a line is lost that only the written notes make a section of', () => {
  const current = imported('- Bread\n  - ` `\n- Butter\n')
  const body = [
    {
      _type: 'block' as const,
      _key: 'e1',
      style: 'normal' as const,
      markDefs: [],
      children: [{_type: 'span' as const, _key: 'e1-0', text: 'Warm', marks: []}],
    },
  ]
  for (const section of current.sections)
    for (const slide of section.slides ?? [])
      if (slide._type === 'bulletsSlide') slide.body = [...(slide.body ?? []), ...body]
  const incoming = '- Bread\n  - ` `\n\n    Warm\n\n- Butter\n\n- Zebra\n'
  const {documents} = mergeTalk({current, incoming, ...place})
  expect(headlines(documents).flat()).toContain('Zebra')
})
