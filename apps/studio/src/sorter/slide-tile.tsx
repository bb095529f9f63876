import {type SlideKind, slideProblems, suggestKinds} from '@rostrum/schema'
import {EllipsisHorizontalIcon} from '@sanity/icons/EllipsisHorizontal'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {SparklesIcon} from '@sanity/icons/Sparkles'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Button, Text} from '@sanity/ui'
import {type DragEvent, memo, type MouseEvent, useDeferredValue, useMemo} from 'react'
import {FieldPresence, type FormNodePresence} from 'sanity'
import {slideName} from '../slide-preview.ts'
import {slideIcons} from '../slide-icons.ts'
import type {Referenced} from '../thumbnails/referenced.ts'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {SlideThumbnail} from '../thumbnails/slide-thumbnail.tsx'
import {counted, isKnownKind, kindTitle, timeOf} from './slide-words.ts'

export interface TileHandlers {
  onSelect: (key: string, event: MouseEvent) => void
  onOpen: (key: string) => void
  onMenu: (key: string, at: HTMLElement) => void
  onInsertBefore: (key: string) => void
  onTurnInto: (key: string, kind: SlideKind) => void
  onDragStart: (key: string, event: DragEvent) => void
  onDragEnd: () => void
}

interface Props extends TileHandlers {
  slide: StoredSlide
  id: string
  index: number
  total: number
  selected: boolean
  active: boolean
  lifted: boolean
  dragged: boolean
  drop: 'before' | 'after' | undefined
  readOnly: boolean
  presence: FormNodePresence[]
  referenced: Referenced
  sectionId: string
  sectionTitle: string | null
}

/** A slide in the sorter: its picture, number, kind, time, and what is wrong with it. */
export const SlideTile = memo(function SlideTile(props: Props) {
  const {
    slide,
    id,
    index,
    selected,
    active,
    lifted,
    dragged,
    drop,
    readOnly,
    presence,
    referenced,
  } = props
  // The picture may lag behind the typing, never the other way round.
  const drawn = useDeferredValue(slide)
  const {errors, warnings, suggestion, label} = useMemo(
    () => describe(drawn, index, props.total, referenced.talk?.wordsPerMinute),
    [drawn, index, props.total, referenced.talk?.wordsPerMinute],
  )
  const Icon = isKnownKind(drawn._type) ? slideIcons[drawn._type] : ErrorOutlineIcon
  return (
    <div className="rostrum-place" role="presentation" data-drop={drop} data-place={slide._key}>
      {!readOnly && (
        <button
          type="button"
          className="rostrum-gap"
          tabIndex={-1}
          aria-hidden="true"
          title="Add a slide here"
          onClick={() => props.onInsertBefore(slide._key)}
        />
      )}
      <div
        id={id}
        role="option"
        aria-selected={selected}
        aria-posinset={index + 1}
        aria-setsize={props.total}
        className="rostrum-slide"
        data-active={active}
        data-lifted={lifted}
        data-dragged={dragged}
        data-testid="slide-tile"
        data-slide={slide._key}
        draggable={!readOnly}
        onClick={(event) => props.onSelect(slide._key, event)}
        onDoubleClick={() => props.onOpen(slide._key)}
        onContextMenu={(event) => {
          event.preventDefault()
          props.onMenu(slide._key, event.currentTarget)
        }}
        onDragStart={(event) => props.onDragStart(slide._key, event)}
        onDragEnd={props.onDragEnd}
      >
        <span className="rostrum-said">{label}</span>
        <SlideThumbnail
          slide={drawn}
          referenced={referenced}
          sectionId={props.sectionId}
          sectionTitle={props.sectionTitle}
        />
        <div className="rostrum-caption" aria-hidden="true">
          <Text size={0} weight="semibold">
            {index + 1}
          </Text>
          <Icon className="rostrum-icon" />
          <Text size={0} muted textOverflow="ellipsis">
            {kindTitle(drawn._type)}
          </Text>
          {presence.length > 0 && <FieldPresence presence={presence} maxAvatars={1} />}
          <Mark count={errors} tone="critical" />
          <Mark count={warnings} tone="caution" />
          <Text size={0} muted style={{fontVariantNumeric: 'tabular-nums'}}>
            {timeOf(drawn, referenced.talk?.wordsPerMinute)}
          </Text>
        </div>
      </div>
      {suggestion && !readOnly && (
        <div className="rostrum-suggestion" aria-hidden="true">
          <Button
            icon={SparklesIcon}
            text={`${kindTitle(suggestion.kind)}?`}
            mode="ghost"
            tone="suggest"
            padding={2}
            fontSize={0}
            tabIndex={-1}
            title={`${suggestion.reason} Turn it into “${kindTitle(suggestion.kind)}”`}
            onClick={() => props.onTurnInto(slide._key, suggestion.kind)}
          />
        </div>
      )}
      <div className="rostrum-more" aria-hidden="true">
        <Button
          icon={EllipsisHorizontalIcon}
          padding={2}
          fontSize={0}
          mode="ghost"
          tabIndex={-1}
          title="Slide actions"
          onClick={(event) => props.onMenu(slide._key, event.currentTarget)}
        />
      </div>
    </div>
  )
})

function Mark({count, tone}: {count: number; tone: 'critical' | 'caution'}) {
  if (count === 0) return null
  const Icon = tone === 'critical' ? ErrorOutlineIcon : WarningOutlineIcon
  const word = counted(count, tone === 'critical' ? 'error' : 'warning')
  return (
    <span
      className="rostrum-mark"
      title={word}
      style={{color: `var(--card-badge-${tone}-fg-color)`}}
    >
      <Icon className="rostrum-icon" />
      <Text size={0} style={{color: 'inherit'}}>
        {count}
      </Text>
    </span>
  )
}

function describe(
  slide: StoredSlide,
  index: number,
  total: number,
  wordsPerMinute: number | null | undefined,
) {
  const problems = slideProblems(slide, {wordsPerMinute: wordsPerMinute ?? null})
  const errors = problems.filter(({severity}) => severity === 'error').length
  const warnings = problems.length - errors
  const [suggestion] = suggestKinds(slide)
  const kind = kindTitle(slide._type)
  const title = slideName(slide)
  const said = [
    `Slide ${index + 1} of ${total}, ${kind}`,
    title === kind ? undefined : title,
    timeOf(slide, wordsPerMinute),
    errors > 0 ? counted(errors, 'error') : undefined,
    warnings > 0 ? counted(warnings, 'warning') : undefined,
    suggestion && `Could be “${kindTitle(suggestion.kind)}”, by the menu`,
  ]
  return {errors, warnings, suggestion, label: said.filter((part) => part !== undefined).join('. ')}
}
