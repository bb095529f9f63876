import type {Slide, Talk} from '@rostrum/schema'
import {planDeck, type PlannedTheme, renderSlide} from '@rostrum/slides'
import {thumbnailAddress} from './asset-address.ts'
import type {TalkAround} from './referenced.ts'

/** What a slide takes from around it. */
export interface Surroundings {
  talk: TalkAround | null
  section: {_id: string; title: string | null}
}

/** A slide as a picture. */
export interface Drawn {
  /** Of `renderSlide`: what it comes from has been escaped there. */
  markup: string
  theme: PlannedTheme
}

/** The first page of a slide as the deck has it. */
export function drawSlide(slide: Slide, {talk, section}: Surroundings): Drawn {
  const language = talk?.language ?? 'en'
  const own = {_id: section._id, _rev: '', title: section.title, slides: [slide]}
  const sections = wholeTalk.has(slide._type)
    ? (talk?.sections ?? []).map(({_id, title}) =>
        _id === section._id ? own : {_id, _rev: '', title, slides: [standIn]},
      )
    : []
  const shown = sections.some(({_id}) => _id === section._id) ? sections : [own]
  const plan = planDeck({
    ...emptyTalk,
    ...talk,
    title: talk?.title ?? section.title,
    sections: shown,
  })
  const page = plan.slides.find(
    ({origin}) => origin?.slideKey === slide._key && origin.sectionId === section._id,
  )
  const markup =
    page === undefined ? '' : renderSlide(page, {language, imageHref: thumbnailAddress})
  return {markup, theme: plan.theme}
}

/** Kinds that tell where in the talk one is. */
const wholeTalk: ReadonlySet<Slide['_type']> = new Set([
  'titleSlide',
  'agendaSlide',
  'sectionBreakSlide',
])

/** So that the other sections count. */
const standIn: Slide = {
  _type: 'sectionBreakSlide',
  _key: 'stand-in',
  audiences: null,
  claims: null,
  sources: null,
  background: null,
}

const emptyTalk: Omit<Talk, 'title' | 'sections'> = {
  _id: 'talk',
  _rev: '',
  _updatedAt: '',
  subtitle: null,
  slug: 'talk',
  abstract: null,
  language: null,
  wordsPerMinute: null,
  theme: null,
  minutes: null,
  licence: null,
  speakers: null,
  tags: null,
  sources: null,
}
