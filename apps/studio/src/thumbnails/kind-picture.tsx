import type {SlideKind} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {memo} from 'react'
import {drawSlide} from './draw-slide.ts'
import {SlidePicture} from './slide-picture.tsx'

/** How a good slide of a kind looks, for the menu that inserts slides. */
export const KindPicture = memo(function KindPicture({kind}: {kind: SlideKind}) {
  return <SlidePicture markup={pictureOf(kind)} />
})

const drawn = new Map<SlideKind, string>()

function pictureOf(kind: SlideKind): string {
  const known = drawn.get(kind)
  if (known !== undefined) return known
  const markup = drawSlide(slideFixtures[kind], {
    talk: exampleTalk,
    section: {_id: 'keepers', title: 'Keepers'},
  })
  drawn.set(kind, markup)
  return markup
}

const exampleTalk = {
  title: 'Lighthouses never moved',
  subtitle: null,
  language: 'en',
  wordsPerMinute: null,
  speakers: null,
  sections: [
    {_id: 'keepers', title: 'Keepers'},
    {_id: 'lenses', title: 'Lenses and light'},
    {_id: 'storms', title: 'What storms do'},
  ],
}
