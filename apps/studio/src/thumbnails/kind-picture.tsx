import type {SlideKind, Source, Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {memo, useMemo} from 'react'
import {drawSlide} from './draw-slide.ts'
import {SlidePicture} from './slide-picture.tsx'

interface Props {
  kind: SlideKind
  theme: Talk['theme']
  scheme?: 'light' | 'dark'
}

/** How a good slide of a kind looks in a theme, for the menu that inserts slides. */
export const KindPicture = memo(function KindPicture({kind, theme, scheme}: Props) {
  const drawn = useMemo(
    () => drawSlide(examples[kind], {talk: {...exampleTalk, theme}, section: exampleSection}),
    [kind, theme],
  )
  return <SlidePicture {...drawn} {...(scheme && {scheme})} />
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

const exampleSection = {_id: 'keepers', title: 'Keepers'}

const exampleTalk = {
  title: 'Lighthouses never moved',
  subtitle: null,
  language: 'en',
  wordsPerMinute: null,
  speakers: null,
  sections: [
    exampleSection,
    {_id: 'lenses', title: 'Lenses and light'},
    {_id: 'storms', title: 'What storms do'},
  ],
}
