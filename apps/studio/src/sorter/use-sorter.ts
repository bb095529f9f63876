import {convertSlide, type SlideKind, splitSlide} from '@rostrum/schema'
import {useToast} from '@sanity/ui/toast'
import {useMemo, useState} from 'react'
import type {ArrayOfObjectsInputProps} from 'sanity'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {newKey} from './new-key.ts'
import {
  nothingSelected,
  pruned,
  select,
  selectAll,
  type Selection,
  type SelectMode,
  selectThese,
} from './selection.ts'
import {slidesFromText, slidesToPaste, textOfSlides} from './slide-clipboard.ts'
import {
  only,
  placeAfter,
  withInserted,
  withMoved,
  without,
  withReplaced,
  withStepped,
} from './slide-list.ts'
import {counted, kindTitle} from './slide-words.ts'
import {useDocumentId} from './use-document-id.ts'
import {useSlideChanges} from './use-slide-changes.ts'

export type SlidesInputProps = ArrayOfObjectsInputProps<StoredSlide>

/** Which dialog is open. */
export type SorterDialog =
  | {type: 'insert'; index: number}
  | {type: 'turn'; slide: StoredSlide}
  | {type: 'move'; slides: StoredSlide[]}

const none: StoredSlide[] = []

/** What the sorter knows and can do: one object for its keys, its menu and its buttons. */
export function useSorter(props: SlidesInputProps) {
  const {onChange, onItemOpen, onPathFocus, path, resolveInitialValue, schemaType} = props
  const readOnly = props.readOnly === true
  const sectionId = useDocumentId()
  const toast = useToast()
  const [said, announce] = useState('')
  const [dialog, setDialog] = useState<SorterDialog>()
  const [lifted, setLifted] = useState<readonly StoredSlide[]>()
  const {act, slides, ...changes} = useSlideChanges({
    documentId: sectionId,
    slides: props.value ?? none,
    onChange: (patches) => onChange(patches),
    announce,
  })
  const shown = lifted ?? slides
  const keys = useMemo(() => shown.map(({_key}) => _key), [shown])
  const [stored, setStored] = useState({selection: nothingSelected, keys})
  const selection = pruned(stored.selection, keys, stored.keys)
  if (stored.keys.join() !== keys.join()) setStored({selection, keys})
  const setSelection = (selection: Selection) => setStored({selection, keys})

  const {selected} = selection
  const chosen = only(slides, selected)
  const choice =
    chosen.length === 1 ? `“${kindTitle(chosen[0]!._type)}”` : counted(chosen.length, 'slide')
  const add = (items: StoredSlide[], index: number, label: string) => {
    act((list) => withInserted(list, index, items), label, selected)
    setSelection(selectThese(items.map(({_key}) => _key)))
  }
  /** What was selected when slides were added is so again when they are taken back. */
  const undo = () => {
    const before = only(slides, new Set(changes.last?.selected)).map(({_key}) => _key)
    changes.undo()
    if (before.length > 0) setSelection(selectThese(before))
  }
  const problem = (title: string) => toast.push({status: 'warning', title, closable: true})
  const open = (key: string, field?: string) => {
    const item = {_key: key}
    onItemOpen([...path, item])
    onPathFocus(field === undefined ? [item] : [item, field])
  }

  return {
    slides: shown,
    sectionId,
    readOnly,
    selection,
    chosen,
    said,
    announce,
    dialog,
    setDialog,
    isLifted: lifted !== undefined,
    changes: {...changes, undo},
    select: (key: string, mode: SelectMode) => setSelection(select(selection, keys, key, mode)),
    selectAll: () => setSelection(selectAll(selection, keys)),
    open,
    insert: async (kind: SlideKind, index: number) => {
      const type = schemaType.of.find(({name}) => name === kind)
      const initial = type === undefined ? {} : await resolveInitialValue(type, {})
      const slide = {...initial, _type: kind, _key: newKey()} as StoredSlide
      add([slide], index, `Added a slide of the kind “${kindTitle(kind)}”`)
      open(slide._key, 'headline')
    },
    duplicate: () => {
      const copies = chosen.map((slide) => ({...slide, _key: newKey()}))
      if (copies.length > 0) add(copies, placeAfter(slides, selected), `Duplicated ${choice}`)
    },
    remove: () => {
      if (chosen.length > 0) act((list) => without(list, selected), `Deleted ${choice}`)
    },
    moveBy: (by: number) => {
      const to = withStepped(slides, selected, by)
      const place = to.findIndex(({_key}) => selected.has(_key)) + 1
      act(() => to, `Moved ${choice} to place ${place}`)
    },
    moveTo: (index: number) => {
      const to = withMoved(slides, selected, index)
      const place = to.findIndex(({_key}) => selected.has(_key)) + 1
      act(() => to, `Moved ${choice} to place ${place}`)
    },
    lift: () => {
      setLifted(slides)
      announce(`Lifted ${choice}. Arrows move it, Space puts it down, Escape puts it back.`)
    },
    liftBy: (by: number) => {
      const to = withStepped(shown, selected, by)
      setLifted(to)
      announce(`Place ${to.findIndex(({_key}) => selected.has(_key)) + 1} of ${to.length}`)
    },
    putDown: () => {
      if (lifted === undefined) return
      const place = lifted.findIndex(({_key}) => selected.has(_key)) + 1
      setLifted(undefined)
      act(
        (list) => withMoved(list, selected, indexIn(list, lifted, selected)),
        `Moved ${choice} to place ${place}`,
      )
    },
    putBack: () => {
      setLifted(undefined)
      announce(`${choice} is back where it was.`)
    },
    turnInto: (slide: StoredSlide, kind: SlideKind) => {
      const turned = convertSlide(slide, kind, newKey) as StoredSlide
      act(
        (list) => withReplaced(list, slide._key, [turned]),
        `Turned “${kindTitle(slide._type)}” into “${kindTitle(kind)}”`,
      )
    },
    split: (slide: StoredSlide) => {
      const halves = splitSlide(slide, newKey) as [StoredSlide, StoredSlide] | undefined
      if (halves === undefined) {
        problem('This slide has nothing to split: it needs two points at least.')
        return
      }
      act((list) => withReplaced(list, slide._key, halves), 'Split a slide in two')
      setSelection(selectThese(halves.map(({_key}) => _key)))
    },
    /** What goes on the clipboard; undefined where nothing is selected. */
    copied: () => {
      if (chosen.length === 0) return undefined
      announce(`Copied ${choice}`)
      return textOfSlides({section: sectionId, slides: chosen})
    },
    /** What a drag that begins at a slide takes along. */
    textOf: (key: string) => {
      const taken = selected.has(key) ? chosen : only(slides, new Set([key]))
      return textOfSlides({section: sectionId, slides: taken})
    },
    paste: (text: string, index = placeAfter(slides, selected)) => {
      const read = slidesFromText(text)
      if (read.type === 'problem') {
        problem(read.message)
        return
      }
      const items = slidesToPaste(read.copied, sectionId, newKey)
      add(items, index, `Pasted ${counted(items.length, 'slide')}`)
    },
    problem,
  }
}

export type Sorter = ReturnType<typeof useSorter>

/** Where the lifted slides go in the list as it is now: behind the one they were put behind. */
function indexIn(
  list: readonly StoredSlide[],
  lifted: readonly StoredSlide[],
  selected: ReadonlySet<string>,
): number {
  const first = lifted.findIndex(({_key}) => selected.has(_key))
  const before = lifted[first - 1]?._key
  return before === undefined ? 0 : list.findIndex(({_key}) => _key === before) + 1
}
