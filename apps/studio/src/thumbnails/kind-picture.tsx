import type {SlideKind, Source} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {memo} from 'react'
import {type Drawn, drawSlide} from './draw-slide.ts'
import {SlidePicture} from './slide-picture.tsx'

/** How a good slide of a kind looks, for the menu that inserts slides. */
export const KindPicture = memo(function KindPicture({kind}: {kind: SlideKind}) {
  return <SlidePicture {...pictureOf(kind)} />
})

/** What a slide of sources shows is cited elsewhere in a talk; a picture has no elsewhere. */
const examples = {
  ...slideFixtures,
  sourcesSlide: {
    ...slideFixtures.sourcesSlide,
    sources: [
      source('Log of the north light', 'Harbour Museum', '1861'),
      source('What a lens of rings can do', 'Anouk Beaumont', '1902'),
      source('Letters of the rowing crews', 'Coast Archive', '1911'),
    ],
  },
}

function source(title: string, author: string, published: string): Source {
  const unknown = {publisher: null, url: null, checkedOn: null, confidence: null}
  return {_id: title, title, author, published, ...unknown}
}

const drawn = new Map<SlideKind, Drawn>()

function pictureOf(kind: SlideKind): Drawn {
  const known = drawn.get(kind)
  if (known !== undefined) return known
  const picture = drawSlide(examples[kind], {
    talk: exampleTalk,
    section: {_id: 'keepers', title: 'Keepers'},
  })
  drawn.set(kind, picture)
  return picture
}

const exampleTalk = {
  title: 'Lighthouses never moved',
  subtitle: null,
  language: 'en',
  wordsPerMinute: null,
  theme: null,
  speakers: null,
  sections: [
    {_id: 'keepers', title: 'Keepers'},
    {_id: 'lenses', title: 'Lenses and light'},
    {_id: 'storms', title: 'What storms do'},
  ],
}
