import type {Content} from '@rostrum/deck/content'
import type {WorkSlide, WorkTalk} from './workload.ts'

/** Publishes talks as the Studio stores them: each with one section that holds its slides. */
export async function storeTalks(
  {client}: Pick<Content, 'client'>,
  talks: readonly WorkTalk[],
): Promise<void> {
  const transaction = client.transaction()
  for (const {slug, title, slides} of talks) {
    const section = `section-${slug}`
    transaction.createOrReplace({
      _id: section,
      _type: 'section',
      title: 'All of it',
      slides: slides.map(stored),
    })
    transaction.createOrReplace({
      _id: `talk-${slug}`,
      _type: 'talk',
      title,
      slug: {_type: 'slug', current: slug},
      sections: [{_type: 'reference', _key: 'all', _ref: section}],
    })
  }
  await transaction.commit({visibility: 'sync'})
}

function stored({title, bullets, code, notes}: WorkSlide, index: number): object {
  const common = {_key: `slide${index + 1}`, headline: title, notes: notes.map(block)}
  return code === null
    ? {...common, _type: 'bulletsSlide', body: bullets.map(bullet)}
    : {...common, _type: 'codeSlide', language: 'typescript', code}
}

const bullet = (text: string, index: number) => ({
  ...block(text, index),
  listItem: 'bullet',
  level: 1,
})

const block = (text: string, index: number) => ({
  _type: 'block',
  _key: `block${index}`,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'span', text, marks: []}],
})
