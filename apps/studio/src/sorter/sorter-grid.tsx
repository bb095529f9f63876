import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import {type ComplexElementProps, type FormNodePresence, useDocumentPresence} from 'sanity'
import type {Referenced} from '../thumbnails/referenced.ts'
import {dropTarget, slidesType} from './drop-target.ts'
import {SlideTile, type TileHandlers} from './slide-tile.tsx'
import {handleSorterKey} from './sorter-keys.ts'
import type {Sorter} from './use-sorter.ts'

interface Props {
  sorter: Sorter
  referenced: Referenced
  sectionTitle: string | null
  describedBy: string
  /** A slide's form stands before the pictures. */
  covered: boolean
  elementProps: ComplexElementProps
  onMenu: (at: HTMLElement) => void
  onElement: (element: HTMLElement | null) => void
}

/** The pictures in their order. The focus stays on the grid; it says which slide is meant. */
export function SorterGrid(props: Props) {
  const {sorter, referenced, sectionTitle, describedBy, covered, elementProps, onMenu, onElement} =
    props
  const {slides, selection, sectionId, readOnly} = sorter
  const id = useId()
  const element = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(
    elementProps.ref,
    () => element.current,
  )
  const [drop, setDrop] = useState<{key: string | undefined; side: 'before' | 'after'}>()
  const dragging = useRef(false)
  const [isDragged, setDragged] = useState(false)
  const presence = useSlidePresence(sectionId)
  const activeIndex = slides.findIndex(({_key}) => _key === selection.active)

  useEffect(() => {
    if (activeIndex === -1 || element.current !== document.activeElement) return
    element.current?.querySelector('[data-active=true]')?.scrollIntoView({block: 'nearest'})
  }, [activeIndex])

  // The Studio copies and pastes whole fields by the same keys; here they mean slides.
  useEffect(() => {
    const grid = element.current
    const keepToOurselves = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && /^[cvx]$/i.test(event.key)) event.stopPropagation()
    }
    grid?.addEventListener('keydown', keepToOurselves)
    return () => grid?.removeEventListener('keydown', keepToOurselves)
  }, [])

  const latest = useRef({sorter, onMenu})
  useEffect(() => {
    latest.current = {sorter, onMenu}
  })
  const handlers = useMemo(
    (): TileHandlers => ({
      onSelect: (key, event) => {
        latest.current.sorter.select(key, modeOf(event))
        element.current?.focus()
      },
      onOpen: (key) => latest.current.sorter.open(key),
      onMenu: (key, at) => {
        const {sorter, onMenu} = latest.current
        if (!sorter.selection.selected.has(key)) sorter.select(key, 'only')
        onMenu(at)
      },
      onInsertBefore: (key) => {
        const {sorter} = latest.current
        const index = sorter.slides.findIndex(({_key}) => _key === key)
        sorter.setDialog({type: 'insert', index})
      },
      onTurnInto: (key, kind) => {
        const {sorter} = latest.current
        const slide = sorter.slides.find(({_key}) => _key === key)
        if (slide !== undefined) sorter.turnInto(slide, kind)
        element.current?.focus()
      },
      onDragStart: (key, event) => {
        const {sorter} = latest.current
        if (!sorter.selection.selected.has(key)) sorter.select(key, 'only')
        dragging.current = true
        event.dataTransfer.effectAllowed = 'copyMove'
        event.dataTransfer.setData(slidesType, sorter.textOf(key))
        // What follows the pointer is taken from the tile as it is now.
        requestAnimationFrame(() => setDragged(dragging.current))
      },
      onDragEnd: () => {
        dragging.current = false
        setDragged(false)
        setDrop(undefined)
      },
    }),
    [],
  )

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || !handleSorterKey(event, sorter, onMenu)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onDragOver = (event: DragEvent<HTMLDivElement>) => {
    if (readOnly || !event.dataTransfer.types.includes(slidesType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = dragging.current ? 'move' : 'copy'
    const next = dropTarget(event.currentTarget, event.clientX, event.clientY)
    if (next.key !== drop?.key || next.side !== drop?.side) setDrop(next)
  }
  const onDrop = (event: DragEvent<HTMLDivElement>) => {
    const text = event.dataTransfer.getData(slidesType)
    if (text === '' || drop === undefined) return
    event.preventDefault()
    const at = slides.findIndex(({_key}) => _key === drop.key)
    const index = at === -1 ? slides.length : at + (drop.side === 'after' ? 1 : 0)
    if (dragging.current) sorter.moveTo(index)
    else sorter.paste(text, index)
    dragging.current = false
    setDragged(false)
    setDrop(undefined)
    element.current?.focus()
  }
  const onCopy = (event: ClipboardEvent<HTMLDivElement>) => {
    const text = sorter.copied()
    if (text === undefined) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (event.type === 'cut' && !readOnly) sorter.remove()
  }
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    event.preventDefault()
    if (!readOnly) sorter.paste(event.clipboardData.getData('text/plain'))
  }

  return (
    <div
      {...elementProps}
      ref={(grid) => {
        element.current = grid
        onElement(grid)
      }}
      role="listbox"
      tabIndex={0}
      aria-label="Slides"
      aria-multiselectable="true"
      aria-describedby={describedBy}
      aria-activedescendant={activeIndex === -1 ? undefined : `${id}-${selection.active}`}
      className="rostrum-slides"
      hidden={slides.length === 0 && readOnly}
      data-testid="slide-grid"
      data-covered={covered}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDrop(undefined)
      }}
      onDrop={onDrop}
    >
      {slides.map((slide, index) => (
        <SlideTile
          key={slide._key}
          {...handlers}
          id={`${id}-${slide._key}`}
          slide={slide}
          index={index}
          total={slides.length}
          selected={selection.selected.has(slide._key)}
          active={slide._key === selection.active}
          lifted={sorter.isLifted && selection.selected.has(slide._key)}
          dragged={isDragged && selection.selected.has(slide._key)}
          drop={drop?.key === slide._key ? drop.side : undefined}
          readOnly={readOnly}
          presence={presence.get(slide._key) ?? nobody}
          referenced={referenced}
          sectionId={sectionId}
          sectionTitle={sectionTitle}
        />
      ))}
    </div>
  )
}

const nobody: FormNodePresence[] = []

const modeOf = (event: MouseEvent) =>
  event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'

/** Who is at which slide, somewhere in its form. */
function useSlidePresence(documentId: string): ReadonlyMap<string, FormNodePresence[]> {
  const everyone = useDocumentPresence(documentId)
  return useMemo(() => {
    const found = new Map<string, FormNodePresence[]>()
    for (const person of everyone) {
      const [field, item] = person.path
      if (field !== 'slides' || typeof item !== 'object' || !('_key' in item)) continue
      found.set(item._key, [...(found.get(item._key) ?? []), {...person, path: [field, item]}])
    }
    return found
  }, [everyone])
}
