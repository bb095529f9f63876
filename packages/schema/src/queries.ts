import {defineQuery} from 'groq'
import {claimFields, sourceFields, themeFields} from './documents/projections.ts'
import {imageFields} from './objects/image-projection.ts'
import {chartProjection} from './slides/chart/projection.ts'
import {embedProjection} from './slides/embed/projection.ts'
import {imageProjection} from './slides/image/projection.ts'
import {peopleProjection} from './slides/people/projection.ts'
import {tableProjection} from './slides/table/projection.ts'
import {videoProjection} from './slides/video/projection.ts'

const slideFields = `
  ...,
  audiences[]->{_id, title, "slug": slug.current},
  claims[]->{${claimFields}},
  sources[]->{${sourceFields}},
  background{..., image{${imageFields}}},
  _type == "imageSlide" => {${imageProjection}},
  _type == "videoSlide" => {${videoProjection}},
  _type == "embedSlide" => {${embedProjection}},
  _type == "peopleSlide" => {${peopleProjection}},
  _type == "chartSlide" => {${chartProjection}},
  _type == "tableSlide" => {${tableProjection}}
`

const sectionFields = `_id, _rev, title, slides[]{${slideFields}}`

const talkOwnFields = `
  _id,
  _rev,
  _updatedAt,
  title,
  subtitle,
  "slug": slug.current,
  abstract,
  language,
  wordsPerMinute,
  minutes,
  licence,
  speakers[]->{_id, name, role, "organization": organization->name},
  tags[]->{_id, title},
  sources[]->{${sourceFields}}
`

const talkFields = `
  ${talkOwnFields},
  theme->{${themeFields}},
  sections[]->{${sectionFields}}
`

/** With the sections and the theme in the place of the references to them. */
const earlierTalkFields = `
  ${talkOwnFields},
  theme{${themeFields}},
  sections[]{${sectionFields}}
`

const deckOwnFields = `
  _id,
  _rev,
  _updatedAt,
  title,
  "slug": slug.current,
  minutes,
  language,
  audience->{_id, title, "slug": slug.current},
  event->{_id, title, date, place, url},
  overrides[]{
    "sectionId": target.section._ref,
    "slideKey": target.slide,
    hidden,
    kept,
    replacements[]{field, text},
    pinned
  },
  order[]{"sectionId": section._ref, "slideKey": slide}
`

/** One talk with everything its deck shows. Parameter: `slug`. */
export const talkQuery = defineQuery(`
  *[_type == "talk" && slug.current == $slug][0]{${talkFields}}
`)

/** One deck document with all the talks and sections that it is made from. Parameter: `slug`. */
export const deckQuery = defineQuery(`
  *[_type == "deck" && slug.current == $slug][0]{
    ${deckOwnFields},
    theme->{${themeFields}},
    parts[]->{
      _type,
      _type == "talk" => {${talkFields}},
      _type == "section" => {${sectionFields}}
    }
  }
`)

/** Slides of an earlier revision, as `talkQuery` would answer them. Parameter: `slides`. */
export const earlierSlidesQuery = `{"slides": $slides[]{${slideFields}}}`

/**
 * A talk of an earlier revision, as `talkQuery` would answer it. Parameter: `talk`, the stored
 * document with its sections and its theme in the place of the references to them.
 */
export const earlierTalkQuery = `{"talk": $talk{${earlierTalkFields}}}`

/** A deck document of an earlier revision, likewise. Parameter: `deck`, with its parts and its theme. */
export const earlierDeckQuery = `{"deck": $deck{
  ${deckOwnFields},
  theme{${themeFields}},
  parts[]{
    _type,
    _type == "talk" => {${earlierTalkFields}},
    _type == "section" => {${sectionFields}}
  }
}}`

/** A theme document by its slug, title or id, in any case of letters. Parameter: `name`. */
export const themeQuery = defineQuery(`
  *[_type == "theme" && (lower(slug.current) == lower($name) || lower(title) == lower($name) || _id == $name)][0]{${themeFields}}
`)

/** Every audience that a talk can be given to, by title. */
export const audiencesQuery = defineQuery(`
  *[_type == "audience"] | order(title asc){_id, title, "slug": slug.current}
`)

/** The slugs of all decks that are documents of their own. */
export const deckSlugsQuery = defineQuery(`*[_type == "deck"] | order(title asc).slug.current`)

/** All decks that are documents of their own, newest first, as a list shows them. */
export const decksQuery = defineQuery(`
  *[_type == "deck"] | order(_updatedAt desc){
    _id,
    _updatedAt,
    title,
    "slug": slug.current,
    minutes,
    "audience": audience->title,
    "event": event->{title, date}
  }
`)

/** All talks, newest first, as a list of decks shows them. */
export const talksQuery = defineQuery(`
  *[_type == "talk"] | order(_updatedAt desc){
    _id,
    _updatedAt,
    title,
    subtitle,
    "slug": slug.current,
    language,
    "speakers": speakers[]->name,
    "tags": tags[]->title,
    "sections": count(sections),
    "slides": count(sections[]->slides[])
  }
`)

/** The id of the talk with a slug. Parameter: `slug`. */
export const talkIdQuery = defineQuery(`*[_type == "talk" && slug.current == $slug][0]._id`)
