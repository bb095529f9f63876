import {defineQuery} from 'groq'

/** One talk with everything its deck shows. Parameter: `slug`. */
export const talkQuery = defineQuery(`
  *[_type == "talk" && slug.current == $slug][0]{
    _id,
    _rev,
    _updatedAt,
    title,
    subtitle,
    "slug": slug.current,
    abstract,
    language,
    wordsPerMinute,
    speakers[]->{_id, name, role, "organization": organization->name},
    tags[]->{_id, title},
    sources[]->{_id, title, author, publisher, published, url, checkedOn},
    sections[]->{
      _id,
      _rev,
      title,
      slides[]{
        ...,
        sources[]->{_id, title, author, publisher, published, url, checkedOn},
        _type == "imageSlide" => {
          image{..., asset->{_id, url, mimeType, metadata{lqip, dimensions{width, height}}}}
        }
      }
    }
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
