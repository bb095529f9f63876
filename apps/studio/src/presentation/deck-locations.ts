import {map, of} from 'rxjs'
import type {DocumentLocationResolver} from 'sanity/presentation'
import {apiVersion} from '../connection.ts'
import {type Shown, locationsOf} from './locations-of.ts'

/** In which decks a talk, a section, and what they refer to is shown. */
export function deckLocations(deckUrl: string): DocumentLocationResolver {
  return ({id, type}, {documentStore}) => {
    if (type !== 'talk' && type !== 'section') return of(null)
    const options = {perspective: 'drafts' as const, apiVersion, tag: 'rostrum.locations'}
    return documentStore
      .listenQuery({fetch: shownIn, listen: '*[_type in ["talk", "section"]]'}, {id}, options)
      .pipe(map((talks) => locationsOf(talks as Shown[], id, deckUrl)))
  }
}

const shownIn = `*[_type == "talk" && (_id == $id || references($id))] | order(_createdAt){
  title,
  "slug": slug.current,
  "slides": sections[]->{_id, "first": slides[0]{_type, _key}}
}`
