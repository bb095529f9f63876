import {slideCategories, type SlideKind} from '@rostrum/schema'
import {SearchIcon} from '@sanity/icons/Search'
import {Box, Card, Dialog, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
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

/** A dialog with a picture of every kind, to look through and to search. */
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
    <Dialog
      id={id}
      header={header}
      width={2}
      onClose={onClose}
      onClickOutside={onClose}
      __unstable_autoFocus={false}
      data-testid="kind-picker"
    >
      <Stack gap={4} padding={4}>
        <TextInput
          icon={SearchIcon}
          aria-label="Search the kinds of slide"
          placeholder="Search"
          value={sought}
          ref={focusOnce}
          onChange={(event) => setSought(event.currentTarget.value)}
          onKeyDown={leaveSearch}
        />
        <Stack gap={5} ref={list} onKeyDown={focusByArrow}>
          {found.map(({title, kinds}) => (
            <Stack key={title} gap={3} as="section" aria-label={title}>
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
            </Stack>
          ))}
          {found.length === 0 && (
            <Text size={1} muted role="status">
              No kind of slide is called or described like “{sought}”.
            </Text>
          )}
        </Stack>
      </Stack>
    </Dialog>
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
      border
      radius={2}
      padding={2}
      className="rostrum-kind"
      onClick={() => onPick(kind)}
      data-kind={kind}
    >
      <Flex direction="column" gap={3}>
        <div ref={element} className="rostrum-frame">
          {isNear && picture(kind)}
        </div>
        <Box paddingX={1} paddingBottom={2}>
          <Stack gap={2}>
            <Text size={1} weight="semibold">
              {kindTitle(kind)}
            </Text>
            <Text size={1} muted>
              {description}
            </Text>
          </Stack>
        </Box>
      </Flex>
    </Card>
  )
}

const matches = ({kind, description}: {kind: SlideKind; description: string}, sought: string) =>
  `${kindTitle(kind)} ${description}`.toLowerCase().includes(sought.trim().toLowerCase())
