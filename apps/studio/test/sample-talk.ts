import type {IdentifiedSanityDocumentStub, SanityClient} from '@sanity/client'

/** Puts one talk with two sections, a speaker and a source into the lake, published. */
export async function addSampleTalk(client: SanityClient): Promise<void> {
  const documents: IdentifiedSanityDocumentStub[] = [
    person,
    {_id: 'org-harbor', _type: 'organization', name: 'Harbor Collective'},
    source,
    opening,
    practice,
    talk,
  ]
  const transaction = client.transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
}

let lastKey = 0
const key = () => `k${(lastKey += 1)}`
const to = (id: string) => ({_type: 'reference', _key: key(), _ref: id})

const text = (words: string, list?: {listItem: 'bullet' | 'number'; level: number}) => ({
  _type: 'block',
  _key: key(),
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: key(), text: words, marks: []}],
  ...list,
})
const bullet = (words: string, level = 1) => text(words, {listItem: 'bullet', level})
const step = (words: string) => text(words, {listItem: 'number', level: 1})

const person = {
  _id: 'person-mira',
  _type: 'person',
  name: 'Mira Okafor',
  role: 'Developer evangelist',
  organization: {_type: 'reference', _ref: 'org-harbor'},
}

const source = {
  _id: 'source-survey',
  _type: 'source',
  title: 'What newcomers try first',
  author: 'Harbor Collective',
  published: '2026-03',
}

const opening = {
  _id: 'section-opening',
  _type: 'section',
  title: 'Why the first five minutes decide',
  slides: [
    {_type: 'titleSlide', _key: 'title'},
    {
      _type: 'statementSlide',
      _key: 'claim',
      headline: 'Nobody reads the manual of a tool they have not yet enjoyed',
    },
    {
      _type: 'bulletsSlide',
      _key: 'leaving',
      headline: 'Three places where people leave',
      body: [
        bullet('Before the install has ended'),
        bullet('a compiler they do not have', 2),
        bullet('an account they do not want', 2),
        bullet('At the first error that names no remedy'),
        bullet('When the example is not their problem'),
      ],
      notes: [text('Ask the room which of the three they remember from last week.')],
      seconds: {_type: 'seconds', short: 40, long: 90},
      priority: {_type: 'priority', mustFrom: 5},
      sources: [to('source-survey')],
    },
    {
      _type: 'quoteSlide',
      _key: 'voice',
      quote: 'I had it running before my tea was cold. That is why I stayed.',
      attribution: 'A maintainer, in an interview',
    },
  ],
}

const practice = {
  _id: 'section-practice',
  _type: 'section',
  title: 'What we changed',
  slides: [
    {_type: 'sectionBreakSlide', _key: 'break'},
    {
      _type: 'numberedSlide',
      _key: 'order',
      headline: 'Fix it in this order',
      body: [step('Make it start'), step('Make it forgive'), step('Make it explain itself')],
    },
    {
      _type: 'codeSlide',
      _key: 'code',
      headline: 'The whole of the setup',
      code: 'git clone …\nnpm start',
      language: 'bash',
    },
  ],
}

const talk = {
  _id: 'talk-five-minutes',
  _type: 'talk',
  title: 'The first five minutes',
  subtitle: 'How a tool wins someone over before they read a word',
  slug: {_type: 'slug', current: 'the-first-five-minutes'},
  language: 'en',
  wordsPerMinute: 140,
  speakers: [to('person-mira')],
  sections: [to('section-opening'), to('section-practice')],
}
