import {talkTime} from '@rostrum/schema'
import {AddIcon} from '@sanity/icons/Add'
import {EllipsisHorizontalIcon} from '@sanity/icons/EllipsisHorizontal'
import {RedoIcon} from '@sanity/icons/Redo'
import {UndoIcon} from '@sanity/icons/Undo'
import {Box, Button, Flex, Text} from '@sanity/ui'
import {useMemo} from 'react'
import type {Referenced} from '../thumbnails/referenced.ts'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {placeAfter} from './slide-list.ts'
import {clock, counted} from './slide-words.ts'
import type {Sorter} from './use-sorter.ts'

interface Props {
  sorter: Sorter
  /** The slides, not always the very latest. */
  settled: readonly StoredSlide[]
  referenced: Referenced
  onMenu: (at: HTMLElement) => void
}

/** How many slides and minutes there are, and the buttons for what the keys can do. */
export function SorterToolbar({sorter, settled, referenced, onMenu}: Props) {
  const {slides, chosen, changes, readOnly} = sorter
  const wordsPerMinute = referenced.talk?.wordsPerMinute
  const {short, long} = useMemo(() => talkTime(settled, wordsPerMinute), [settled, wordsPerMinute])
  const time = short === long ? clock(long) : `${clock(short)}–${clock(long)}`
  const sum = `${counted(slides.length, 'slide')} · ${time}`
  return (
    <Flex align="center" gap={2} wrap="wrap">
      <Box flex={1} paddingY={2} style={{minWidth: 'max-content'}}>
        <Text size={1} muted>
          {chosen.length > 1 ? `${sum} · ${chosen.length} selected` : sum}
        </Text>
      </Box>
      {!readOnly && (
        <>
          <Button
            icon={UndoIcon}
            mode="bleed"
            padding={2}
            fontSize={1}
            aria-label={changes.last ? `Undo: ${changes.last.label}` : 'Undo'}
            title={changes.last ? `Undo: ${changes.last.label}` : 'Nothing to undo'}
            disabled={changes.last === undefined}
            onClick={changes.undo}
          />
          <Button
            icon={RedoIcon}
            mode="bleed"
            padding={2}
            fontSize={1}
            aria-label={changes.next ? `Do again: ${changes.next.label}` : 'Do again'}
            title={changes.next ? `Do again: ${changes.next.label}` : 'Nothing to do again'}
            disabled={changes.next === undefined}
            onClick={changes.redo}
          />
        </>
      )}
      <Button
        icon={EllipsisHorizontalIcon}
        mode="ghost"
        padding={2}
        fontSize={1}
        text="Slide actions"
        aria-haspopup="menu"
        disabled={chosen.length === 0}
        onClick={(event) => onMenu(event.currentTarget)}
      />
      {!readOnly && (
        <Button
          icon={AddIcon}
          mode="default"
          tone="primary"
          padding={2}
          fontSize={1}
          text="Add slide"
          aria-haspopup="dialog"
          onClick={() =>
            sorter.setDialog({
              type: 'insert',
              index: placeAfter(slides, sorter.selection.selected),
            })
          }
        />
      )}
    </Flex>
  )
}
