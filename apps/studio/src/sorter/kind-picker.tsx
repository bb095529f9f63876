import {slideCategories, type SlideKind} from '@rostrum/schema'
import {SearchIcon} from '@sanity/icons/Search'
import {Card, Dialog, Heading, PortalProvider, Stack, Text, TextInput} from '@sanity/ui'
import {type KeyboardEvent, type ReactNode, useId, useRef, useState} from 'react'
import {useNearViewport} from '../thumbnails/use-near-viewport.ts'
import {nextByArrow} from './next-by-arrow.ts'
import {kindDescription, kindTitle} from './slide-words.ts'
import './sorter.css'

export interface KindGroup {
  title: string
  kinds: readonly {kind: SlideKind; description: string}[]
}

interface Props {
  header: string
  groups: readonly KindGroup[]
  picture: (kind: SlideKind) => ReactNode
  onPick: (kind: SlideKind) => void
  onClose: () => void
}

/** Every kind, by category, as the menu that inserts slides has them. */
export const kindsByCategory: readonly KindGroup[] = slideCategories.map(({title, of}) => ({
  title,
  kinds: of.map((kind) => ({kind: kind as SlideKind, description: kindDescription(kind)})),
}))

/**
 * A dialog with a picture of every kind, to look through and to search. It takes the whole window:
 * in a pane the kinds would not be seen at a glance.
 */
export function KindPicker({header, groups, picture, onPick, onClose}: Props) {
  const [sought, setSought] = useState('')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const found = groups
    .map((group) => ({...group, kinds: group.kinds.filter((each) => matches(each, sought))}))
    .filter(({kinds}) => kinds.length > 0)
  const first = found[0]?.kinds[0]

  const focusByArrow = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = nextByArrow(buttons, event.target as Element, event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  const leaveSearch = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && first !== undefined) onPick(first.kind)
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.querySelector('button')?.focus()
  }

  return (
    <PortalProvider element={document.body}>
      <Dialog
        id={id}
        header={header}
        width={3}
        position="fixed"
        onClose={onClose}
        onClickOutside={onClose}
        __unstable_autoFocus={false}
        data-testid="kind-picker"
      >
        <Stack gap={4} paddingX={4} paddingBottom={4}>
          <TextInput
            icon={SearchIcon}
            aria-label="Search the kinds of slide"
            placeholder="Search"
            fontSize={1}
            value={sought}
            ref={focusOnce}
            onChange={(event) => setSought(event.currentTarget.value)}
            onKeyDown={leaveSearch}
          />
          <div className="rostrum-groups" ref={list} onKeyDown={focusByArrow}>
            {found.map(({title, kinds}) => (
              <section key={title} aria-label={title}>
                <Heading as="h3" size={0}>
                  {title}
                </Heading>
                <div className="rostrum-kinds">
                  {kinds.map(({kind, description}) => (
                    <KindCard
                      key={kind}
                      kind={kind}
                      description={description}
                      picture={picture}
                      onPick={onPick}
                    />
                  ))}
                </div>
              </section>
            ))}
            {found.length === 0 && (
              <Text size={1} muted role="status">
                No kind of slide is called or described like “{sought}”.
              </Text>
            )}
          </div>
        </Stack>
      </Dialog>
    </PortalProvider>
  )
}

/** The dialog focuses its own frame first; this comes after. */
const focusOnce = (input: HTMLInputElement | null) => {
  if (input !== null) setTimeout(() => input.focus(), 0)
}

type CardProps = Pick<Props, 'picture' | 'onPick'> & {kind: SlideKind; description: string}

function KindCard({kind, description, picture, onPick}: CardProps) {
  const [element, isNear] = useNearViewport()
  return (
    <Card
      as="button"
      type="button"
      radius={2}
      padding={1}
      className="rostrum-kind"
      onClick={() => onPick(kind)}
      data-kind={kind}
    >
      <div ref={element} className="rostrum-frame">
        {isNear && picture(kind)}
      </div>
      <Stack gap={2} paddingY={2}>
        <Text size={1} weight="semibold">
          {kindTitle(kind)}
        </Text>
        <Text size={0} muted>
          {description}
        </Text>
      </Stack>
    </Card>
  )
}

const matches = ({kind, description}: {kind: SlideKind; description: string}, sought: string) =>
  `${kindTitle(kind)} ${description}`.toLowerCase().includes(sought.trim().toLowerCase())
