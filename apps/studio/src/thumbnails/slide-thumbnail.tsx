import {memo, useMemo} from 'react'
import {assetAddress} from './asset-address.ts'
import {drawSlide} from './draw-slide.ts'
import type {Referenced} from './referenced.ts'
import {shownSlide, type StoredSlide} from './shown-slide.ts'
import {SlidePicture} from './slide-picture.tsx'
import {useNearViewport} from './use-near-viewport.ts'

interface Props {
  slide: StoredSlide
  referenced: Referenced
  sectionId: string
  sectionTitle: string | null
}

/** A stored slide as the deck will show it. Drawn once it is near the viewport, and when it changes. */
export const SlideThumbnail = memo(function SlideThumbnail(props: Props) {
  const [element, isNear] = useNearViewport()
  return (
    <div ref={element} style={{aspectRatio: '16 / 9'}} data-testid="slide-thumbnail">
      {isNear && <DrawnSlide {...props} />}
    </div>
  )
})

function DrawnSlide({slide, referenced, sectionId, sectionTitle}: Props) {
  const drawn = useMemo(
    () =>
      drawSlide(shownSlide(slide, referenced, assetAddress), {
        talk: referenced.talk,
        section: {_id: sectionId, title: sectionTitle},
      }),
    [slide, referenced, sectionId, sectionTitle],
  )
  return <SlidePicture {...drawn} />
}
