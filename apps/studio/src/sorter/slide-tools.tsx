import {kindsFor, type SlideKind, convertSlide, splitSlide, suggestKinds} from '@rostrum/schema'
import {SparklesIcon} from '@sanity/icons/Sparkles'
import {SplitHorizontalIcon} from '@sanity/icons/SplitHorizontal'
import {SyncIcon} from '@sanity/icons/Sync'
import {UndoIcon} from '@sanity/icons/Undo'
import {Button} from '@sanity/ui'
import {use, useDeferredValue, useMemo, useState} from 'react'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {newKey} from './new-key.ts'
import {TurnPicker} from './sorter-dialogs.tsx'
import {type SlidesAround, SlidesContext} from './slides-context.ts'
import {withReplaced} from './slide-list.ts'
import {isKnownKind, kindTitle} from './slide-words.ts'
import {useSlideChanges} from './use-slide-changes.ts'

/** What can be done with the slide whose form is open: turn it into another kind, split it. */
export function SlideTools({slide}: {slide: {_key: string; _type: string}}) {
  const around = use(SlidesContext)
  return around && isStored(slide) ? <Tools slide={slide} around={around} /> : null
}

const isStored = (slide: {_key: string; _type: string}): slide is StoredSlide =>
  isKnownKind(slide._type)

interface Props {
  slide: StoredSlide
  around: SlidesAround
}

function Tools({slide, around}: Props) {
  const {sectionId, slides, referenced, sectionTitle, onChange} = around
  const [said, announce] = useState('')
  const [isPicking, setIsPicking] = useState(false)
  const changes = useSlideChanges({documentId: sectionId, slides, announce, onChange})
  // What the content looks like can wait until the typing pauses.
  const read = useDeferredValue(slide)
  const {suggestion, canTurn, canSplit} = useMemo(
    () => ({
      suggestion: suggestKinds(read)[0],
      canTurn: kindsFor(read).length > 0,
      canSplit: splitSlide(read, () => '') !== undefined,
    }),
    [read],
  )
  const turn = (kind: SlideKind) => {
    const turned = convertSlide(slide, kind, newKey) as StoredSlide
    changes.act(
      (list) => withReplaced(list, slide._key, [turned]),
      `Turned “${kindTitle(slide._type)}” into “${kindTitle(kind)}”`,
    )
  }
  const split = () => {
    const halves = splitSlide(slide, newKey) as [StoredSlide, StoredSlide] | undefined
    if (halves === undefined) return
    changes.act((list) => withReplaced(list, slide._key, halves), 'Split a slide in two')
  }
  const own = changes.last?.to.some(({_key}) => _key === slide._key) === true
  return (
    <div style={{display: 'contents'}} data-testid="slide-tools">
      <Button
        {...quiet}
        icon={SyncIcon}
        aria-label="Turn into…"
        title="Turn into another kind…"
        aria-haspopup="dialog"
        disabled={!canTurn}
        onClick={() => setIsPicking(true)}
      />
      <Button
        {...quiet}
        icon={SplitHorizontalIcon}
        aria-label="Split in two"
        title="Split in two"
        disabled={!canSplit}
        onClick={split}
      />
      {suggestion && (
        <Button
          {...quiet}
          mode="ghost"
          icon={SparklesIcon}
          tone="suggest"
          text={`${kindTitle(suggestion.kind)}?`}
          aria-label={`Turn into “${kindTitle(suggestion.kind)}”: ${suggestion.reason}`}
          title={suggestion.reason}
          onClick={() => turn(suggestion.kind)}
        />
      )}
      {own && changes.last && (
        <Button
          {...quiet}
          icon={UndoIcon}
          aria-label={`Undo: ${changes.last.label}`}
          title={`Undo: ${changes.last.label}`}
          onClick={changes.undo}
        />
      )}
      <div role="status" aria-live="polite" className="rostrum-said">
        {said}
      </div>
      {isPicking && (
        <TurnPicker
          {...{slide, referenced, sectionId, sectionTitle}}
          onPick={(kind) => {
            setIsPicking(false)
            turn(kind)
          }}
          onClose={() => setIsPicking(false)}
        />
      )}
    </div>
  )
}

const quiet = {mode: 'bleed', padding: 2, fontSize: 1} as const
