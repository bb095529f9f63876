import type {SlideShape, TalkShape} from './talk-shapes.ts'

export interface NewDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

export interface NewTalk {
  /** Empty: the form asks for it. */
  title?: string
  /** Ids of people. */
  speakers?: readonly string[]
}

/** The drafts of a talk and of its sections, the talk first. `newId` gives a new id at each call. */
export function talkFromShape(
  shape: TalkShape,
  newId: () => string,
  {title = '', speakers = []}: NewTalk = {},
): NewDocument[] {
  const slug = slugOf(title)
  const talkId = newId()
  const sections = shape.sections.map(({title, slides}) => ({
    _id: `drafts.${newId()}`,
    _type: 'section',
    title,
    slides: slides.map((slide) => slideFrom(slide, keyFrom(newId()))),
  }))
  return [
    {
      _id: `drafts.${talkId}`,
      _type: 'talk',
      language: 'en',
      wordsPerMinute: 140,
      minutes: shape.minutes,
      ...(title && {title}),
      ...(slug && {slug: {_type: 'slug', current: slug}}),
      ...(speakers.length > 0 && {
        speakers: speakers.map((id) => referenceTo('person', id, keyFrom(newId()))),
      }),
      sections: sections.map(({_id}) =>
        referenceTo('section', _id.replace('drafts.', ''), keyFrom(newId())),
      ),
    },
    ...sections,
  ]
}

/** A title as an address has it: “Tea, for engineers” -> “tea-for-engineers”. */
const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)

function slideFrom({kind, headline, seconds: [short, long], mustFrom}: SlideShape, _key: string) {
  return {
    _type: kind,
    _key,
    ...(headline && {headline}),
    seconds: {_type: 'seconds', short, long},
    ...(mustFrom !== undefined && {priority: {_type: 'priority', mustFrom}}),
  }
}

/** As the Studio refers to what has not been published yet. */
const referenceTo = (type: string, id: string, _key: string) => ({
  _type: 'reference',
  _key,
  _ref: id,
  _weak: true,
  _strengthenOnPublish: {type},
})

const keyFrom = (id: string): string => id.replaceAll('-', '').slice(0, 12)
