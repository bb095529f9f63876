import type {IdentifiedSanityDocumentStub, SanityClient} from '@sanity/client'

/** A published talk of `sections` sections with `slides` bullets each; answers the sections' ids. */
export async function addLongTalk(
  client: SanityClient,
  id: string,
  {sections, slides}: {sections: number; slides: number},
): Promise<string[]> {
  const ids = Array.from({length: sections}, (_, index) => `${id}-section-${index + 1}`)
  const transaction = client.transaction()
  ids.forEach((each, index) => transaction.createOrReplace(section(each, index + 1, slides)))
  transaction.createOrReplace({
    _id: id,
    _type: 'talk',
    title: `A talk of ${sections * slides} slides`,
    slug: {_type: 'slug', current: id},
    sections: ids.map((_ref, index) => ({_type: 'reference', _key: `s${index}`, _ref})),
  })
  await transaction.commit()
  return ids
}

function section(_id: string, number: number, slides: number): IdentifiedSanityDocumentStub {
  return {
    _id,
    _type: 'section',
    title: `Part ${number}`,
    slides: Array.from({length: slides}, (_, index) => ({
      _type: 'bulletsSlide',
      _key: `slide${index + 1}`,
      headline: `Point ${number}.${index + 1}: what a room remembers`,
      body: ['The first reason', 'A second one that is longer than the first', 'The last'].map(
        (text, point) => ({
          _type: 'block',
          _key: `point${point}`,
          style: 'normal',
          listItem: 'bullet',
          level: 1,
          markDefs: [],
          children: [{_type: 'span', _key: `span${point}`, text, marks: []}],
        }),
      ),
    })),
  }
}
