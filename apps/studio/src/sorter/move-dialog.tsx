import {SearchIcon} from '@sanity/icons/Search'
import {Box, Button, Card, Dialog, Flex, Spinner, Stack, Text, TextInput} from '@sanity/ui'
import {Fragment, useEffect, useId, useState} from 'react'
import {useClient} from 'sanity'
import {apiVersion} from '../connection.ts'
import {sectionName} from '../slide-preview.ts'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {commitMove} from './commit-move.ts'
import {counted} from './slide-words.ts'
import type {Sorter} from './use-sorter.ts'

interface Props {
  sorter: Sorter
  slides: StoredSlide[]
  onClose: () => void
}

interface SectionRow {
  _id: string
  title: string | null
  slides: StoredSlide[] | null
  count: number | null
  talks: {title: string | null; opens: boolean}[]
  /** Its place in a talk that has the section the slides are in; null where it is in another. */
  place: number | null
}

/** The first slides name a section that has no title. Those of the same talk come first, as it tells them. */
const sectionsQuery = `{
  "order": *[_type == "talk" && references($own)] | order(_updatedAt desc).sections[]._ref,
  "rows": *[_type == "section" && _id != $own]{
    _id, title, "slides": slides[0...5], "count": count(slides),
    "talks": *[_type == "talk" && references(^._id)]{title, "opens": sections[0]._ref == ^._id}
  } | order(lower(title))
}`

interface Found {
  order: (string | null)[]
  rows: Omit<SectionRow, 'place'>[]
}

function inOrder({order, rows}: Found): SectionRow[] {
  const placed = rows.map((row) => {
    const place = order.indexOf(row._id)
    return {...row, place: place === -1 ? null : place}
  })
  return placed.toSorted((a, b) => (a.place ?? order.length) - (b.place ?? order.length))
}

/** Asks which section, and moves the slides there: from one draft into the other, or not at all. */
export function MoveDialog({sorter, slides, onClose}: Props) {
  const client = useClient({apiVersion})
  const id = useId()
  const [rows, setRows] = useState<SectionRow[]>()
  const [sought, setSought] = useState('')
  const [state, setState] = useState<'choosing' | 'moving'>('choosing')
  const [failure, setFailure] = useState<string>()

  useEffect(() => {
    let current = true
    client
      .withConfig({perspective: 'drafts'})
      .fetch<Found>(sectionsQuery, {own: sorter.sectionId})
      .then((found) => current && setRows(inOrder(found)))
      .catch((error: unknown) => current && setFailure(messageOf(error)))
    return () => {
      current = false
    }
  }, [client, sorter.sectionId])

  const move = async (row: SectionRow) => {
    setState('moving')
    setFailure(undefined)
    try {
      await commitMove(client, {from: sorter.sectionId, into: row._id, slides})
      sorter.announce(`Moved ${counted(slides.length, 'slide')} to “${nameOf(row)}”`)
      onClose()
    } catch (error) {
      setFailure(messageOf(error))
      setState('choosing')
    }
  }
  const shown = rows?.filter((row) =>
    rowText(row).toLowerCase().includes(sought.trim().toLowerCase()),
  )

  return (
    <Dialog
      id={id}
      header={`Move ${counted(slides.length, 'slide')} to the end of`}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      __unstable_autoFocus={false}
      data-testid="move-dialog"
    >
      <Stack gap={4} padding={4}>
        <TextInput
          icon={SearchIcon}
          aria-label="Search the sections"
          placeholder="Search"
          value={sought}
          ref={(input) => {
            if (input && rows === undefined) setTimeout(() => input.focus(), 0)
          }}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        {failure !== undefined && (
          <Card tone="critical" padding={3} radius={2} role="alert">
            <Text size={1}>{failure}</Text>
          </Card>
        )}
        {shown === undefined ? (
          <Flex justify="center" padding={4}>
            <Spinner />
          </Flex>
        ) : (
          <Stack gap={1}>
            {shown.map((row, at) => (
              <Fragment key={row._id}>
                {row.place === null && at > 0 && shown[at - 1]!.place !== null && (
                  <Box paddingTop={4} paddingBottom={2} paddingX={3}>
                    <Text as="h3" size={0} muted weight="medium">
                      In other talks
                    </Text>
                  </Box>
                )}
                <Button
                  mode="bleed"
                  justify="flex-start"
                  padding={3}
                  disabled={state === 'moving'}
                  text={rowText(row)}
                  onClick={() => void move(row)}
                />
              </Fragment>
            ))}
            {shown.length === 0 && (
              <Text size={1} muted>
                There is no other section{sought === '' ? '' : ` like “${sought}”`}.
              </Text>
            )}
          </Stack>
        )}
      </Stack>
    </Dialog>
  )
}

const nameOf = ({title, slides, talks}: SectionRow): string =>
  sectionName({title, slides, isFirst: talks.some(({opens}) => opens)})

function rowText(row: SectionRow): string {
  const talks = row.talks.map(({title}) => title ?? 'Untitled talk')
  return [nameOf(row), talks.join(', '), counted(row.count ?? 0, 'slide')]
    .filter((part) => part !== '')
    .join(' · ')
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
