import {convertSlide, kindsFor, type SlideKind, suggestKinds} from '@rostrum/schema'
import {useMemo} from 'react'
import {assetAddress} from '../thumbnails/asset-address.ts'
import {drawSlide} from '../thumbnails/draw-slide.ts'
import {KindPicture} from '../thumbnails/kind-picture.tsx'
import type {Referenced} from '../thumbnails/referenced.ts'
import {shownSlide, type StoredSlide} from '../thumbnails/shown-slide.ts'
import {SlidePicture} from '../thumbnails/slide-picture.tsx'
import {type KindGroup, KindPicker, kindsByCategory} from './kind-picker.tsx'
import {MoveDialog} from './move-dialog.tsx'
import {kindTitle} from './slide-words.ts'
import type {Sorter} from './use-sorter.ts'

interface Props {
  sorter: Sorter
  referenced: Referenced
  sectionTitle: string | null
  /** The focus has to go somewhere then. */
  onClosed: () => void
}

/** What the sorter asks before it does something. */
export function SorterDialogs({sorter, referenced, sectionTitle, onClosed}: Props) {
  const {dialog, sectionId} = sorter
  const close = () => {
    sorter.setDialog(undefined)
    onClosed()
  }
  if (dialog?.type === 'insert') {
    const insert = (kind: SlideKind) => {
      sorter.setDialog(undefined)
      void sorter.insert(kind, dialog.index)
    }
    const theme = referenced.talk?.theme ?? null
    const picture = (kind: SlideKind) => <KindPicture kind={kind} theme={theme} />
    return (
      <KindPicker
        header="Add a slide"
        groups={kindsByCategory}
        picture={picture}
        onPick={insert}
        onClose={close}
      />
    )
  }
  if (dialog?.type === 'turn') {
    const turn = (kind: SlideKind) => {
      close()
      sorter.turnInto(dialog.slide, kind)
    }
    const {slide} = dialog
    return (
      <TurnPicker {...{slide, referenced, sectionId, sectionTitle}} onPick={turn} onClose={close} />
    )
  }
  if (dialog?.type === 'move')
    return <MoveDialog sorter={sorter} slides={dialog.slides} onClose={close} />
  return null
}

interface TurnProps {
  slide: StoredSlide
  referenced: Referenced
  sectionId: string
  sectionTitle: string | null
  onPick: (kind: SlideKind) => void
  onClose: () => void
}

/** The kinds that a slide can become, each with a picture of how it would look. */
export function TurnPicker({
  slide,
  referenced,
  sectionId,
  sectionTitle,
  onPick,
  onClose,
}: TurnProps) {
  const groups = useMemo(() => kindsToTurnInto(slide), [slide])
  const picture = (kind: SlideKind) => {
    let count = 0
    const turned = convertSlide(slide, kind, () => `preview-${(count += 1)}`) as StoredSlide
    const section = {_id: sectionId, title: sectionTitle}
    return (
      <SlidePicture
        {...drawSlide(shownSlide(turned, referenced, assetAddress), {
          talk: referenced.talk,
          section,
        })}
      />
    )
  }
  return (
    <KindPicker
      header={`Turn “${kindTitle(slide._type)}” into`}
      groups={groups}
      picture={picture}
      onPick={onPick}
      onClose={onClose}
    />
  )
}

function kindsToTurnInto(slide: StoredSlide): KindGroup[] {
  const suggested = suggestKinds(slide).map(({kind, reason}) => ({kind, description: reason}))
  const possible = new Set(kindsFor(slide))
  const first = new Set(suggested.map(({kind}) => kind))
  const others = kindsByCategory.map(({title, kinds}) => ({
    title,
    kinds: kinds.filter(({kind}) => possible.has(kind) && !first.has(kind)),
  }))
  return [{title: 'What its content looks like', kinds: suggested}, ...others]
}
