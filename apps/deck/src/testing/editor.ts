import type {NoteDesk} from './note-desk.ts'

export interface Slide {
  _key: string
  _type: string
  headline?: string
}
export interface Section {
  _id: string
  slides: Slide[]
}

const sectionQuery = '*[_type == "section"]{_id, slides[]{_key, _type, headline}}'

export async function sections({content}: NoteDesk, perspective: 'drafts' | 'published') {
  return content.client.fetch<Section[]>(sectionQuery, {}, {perspective})
}

/** Every headline of the store, section by section. */
export async function headlines(desk: NoteDesk, perspective: 'drafts' | 'published') {
  const found = await sections(desk, perspective)
  return found.flatMap(({slides}) => slides.flatMap(({headline}) => headline ?? []))
}

/** Opens a draft of the section as the Studio does, with one headline in the editor's words. */
export async function rewrite(desk: NoteDesk, from: string, to: string): Promise<string> {
  const {client} = desk.content
  const [section] = await client.fetch<({_id: string; _type: string} & Section)[]>(
    '*[_type == "section" && $from in slides[].headline]',
    {from},
    {perspective: 'published'},
  )
  const key = section!.slides.find(({headline}) => headline === from)!._key
  const id = `drafts.${section!._id}`
  await client
    .transaction()
    .createIfNotExists({...section!, _id: id})
    .patch(id, {set: {[`slides[_key=="${key}"].headline`]: to}})
    .commit()
  return section!._id
}

/** Opens a draft of the talk with another title. */
export async function rename(desk: NoteDesk, title: string): Promise<string> {
  const {client} = desk.content
  const [talk] = await client.fetch<{_id: string; _type: string}[]>(
    '*[_type == "talk"]',
    {},
    {perspective: 'published'},
  )
  const id = `drafts.${talk!._id}`
  await client
    .transaction()
    .createIfNotExists({...talk!, _id: id})
    .patch(id, {set: {title}})
    .commit()
  return talk!._id
}
