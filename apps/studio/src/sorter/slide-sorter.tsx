import {Card, Stack, Text} from '@sanity/ui'
import {useDeferredValue, useEffect, useId, useMemo, useRef, useState} from 'react'
import {type ArrayOfObjectsInputProps, useFormValue} from 'sanity'
import {useReferenced} from '../thumbnails/use-referenced.ts'
import {OpenSlides} from './open-slides.tsx'
import {SorterDialogs} from './sorter-dialogs.tsx'
import {SorterGrid} from './sorter-grid.tsx'
import {SlidesContext} from './slides-context.ts'
import {keyHelp} from './sorter-keys.ts'
import {SorterMenu} from './sorter-menu.tsx'
import {SorterToolbar} from './sorter-toolbar.tsx'
import {Still} from './still.tsx'
import {useSettled} from './use-settled.ts'
import {type SlidesInputProps, useSorter} from './use-sorter.ts'
import './sorter.css'

/** The slides of a section as pictures, to arrange by mouse and by keyboard. */
export function SlideSorter(props: ArrayOfObjectsInputProps) {
  const sound = (props.value ?? []).every(({_key}) => typeof _key === 'string' && _key !== '')
  // The Studio's own list knows how to mend items without a key.
  return sound ? <Sorter {...(props as unknown as SlidesInputProps)} /> : props.renderDefault(props)
}

const none: NonNullable<SlidesInputProps['value']> = []

function Sorter(props: SlidesInputProps) {
  const sorter = useSorter(props)
  // Pictures and sums may lag behind the typing, never the other way round.
  const settled = useDeferredValue(props.value)
  const referenced = useReferenced(sorter.sectionId, settled)
  const title = useFormValue(['title'])
  const sectionTitle = useSettled(typeof title === 'string' ? title : null, 800)
  const [menuAt, setMenuAt] = useState<HTMLElement>()
  const help = useId()
  const [grid, setGrid] = useState<HTMLElement | null>(null)
  const focusGrid = () => grid?.focus()
  const {onChange, value} = props
  const {sectionId} = sorter
  const around = useMemo(
    () => ({sectionId, sectionTitle, slides: value ?? [], referenced, onChange}),
    [sectionId, sectionTitle, value, referenced, onChange],
  )

  // An open slide's form covers the pictures; they need not follow each letter that is typed in it.
  const isTyping = useSettled(value, 500) !== value
  const isOpen = props.members.some((member) => member.kind === 'item' && member.open)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) grid?.focus()
    wasOpen.current = isOpen
  }, [isOpen, grid])

  return (
    <Stack gap={3} data-testid="slide-sorter">
      <Still still={isOpen && isTyping}>
        <SorterToolbar
          sorter={sorter}
          settled={settled ?? none}
          referenced={referenced}
          onMenu={setMenuAt}
        />
        {sorter.slides.length === 0 && (
          <Card border padding={5} radius={2} tone="transparent">
            <Text size={1} muted align="center">
              There are no slides yet. Add one, or paste slides that you copied elsewhere.
            </Text>
          </Card>
        )}
        <SorterGrid
          sorter={sorter}
          referenced={referenced}
          sectionTitle={sectionTitle}
          describedBy={help}
          covered={isOpen}
          elementProps={props.elementProps}
          onMenu={setMenuAt}
          onElement={setGrid}
        />
      </Still>
      <div id={help} hidden>
        {keyHelp}
      </div>
      <div role="status" aria-live="polite" className="rostrum-said" data-testid="sorter-said">
        {sorter.said}
      </div>
      {menuAt && (
        <SorterMenu
          sorter={sorter}
          at={menuAt}
          onClose={() => {
            setMenuAt(undefined)
            focusGrid()
          }}
        />
      )}
      <SorterDialogs
        sorter={sorter}
        referenced={referenced}
        sectionTitle={sectionTitle}
        onClosed={focusGrid}
      />
      <SlidesContext value={around}>
        <OpenSlides {...(props as unknown as ArrayOfObjectsInputProps)} />
      </SlidesContext>
    </Stack>
  )
}
