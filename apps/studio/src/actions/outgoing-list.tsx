import type {AnySlide} from '@rostrum/schema'
import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {getPublishedId, type Path, type SanityDocument, useSchema} from 'sanity'
import {sectionName, slideName, slidesIn} from '../slide-preview.ts'
import {DocumentLink} from '../structure/document-link.tsx'
import {counted} from '../structure/words.ts'
import type {MissingReference} from './outgoing-drafts.ts'

export interface OutgoingItem {
  document: SanityDocument
  /** What the schema says is wrong with it; empty: it may go out. */
  problems: readonly Problem[]
}

interface Problem {
  path: Path
  message: string
}

interface Props {
  items: readonly OutgoingItem[]
  missing: readonly MissingReference[]
  /** How much keeps them from going out. */
  toMend: number
  /** A field was opened that is to be mended. */
  onLeave: () => void
}

/** The drafts that go out: the talk, which is the last one, first; then what it is made of. */
export function OutgoingList({items, missing, toMend, onLeave}: Props) {
  if (items.length === 0 && missing.length === 0) {
    return (
      <Text size={1} muted>
        The talk, its sections and all they refer to are published as they stand.
      </Text>
    )
  }
  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {toMend === 0
          ? 'These go out together:'
          : `These go out together, once ${counted(toMend, 'thing')} ${toMend === 1 ? 'is' : 'are'} mended. Each leads to its field.`}
      </Text>
      <Stack gap={2} as="ul" data-testid="outgoing-drafts" style={{listStyle: 'none', padding: 0}}>
        {[...items.slice(-1), ...items.slice(0, -1)].map((item) => (
          <OutgoingRow key={item.document._id} {...item} onLeave={onLeave} />
        ))}
      </Stack>
      {missing.map(({id, from}) => (
        <Card key={`${from._id} ${id}`} tone="critical" padding={3} radius={2}>
          <Text size={1}>
            “{nameOf(from, from._type)}” refers to “{id}”, which is not there. Remove the reference,
            then publish.
          </Text>
        </Card>
      ))}
    </Stack>
  )
}

function OutgoingRow({document, problems, onLeave}: OutgoingItem & Pick<Props, 'onLeave'>) {
  const type = useSchema().get(document._type)
  const Icon = type?.icon
  return (
    <Card as="li" border padding={3} radius={2} tone={problems.length > 0 ? 'critical' : 'default'}>
      <Flex gap={3} align="center">
        {Icon && (
          <Text size={2} muted>
            <Icon />
          </Text>
        )}
        <Box flex={1}>
          <Text size={1} weight="medium">
            {nameOf(document, type?.title ?? document._type)}
          </Text>
        </Box>
        <Text size={0} muted>
          {type?.title}
        </Text>
      </Flex>
      {problems.length > 0 && (
        <Stack gap={1} marginTop={3} onClick={onLeave}>
          {problems.map(({path, message}) => (
            <DocumentLink
              key={`${JSON.stringify(path)} ${message}`}
              id={getPublishedId(document._id)}
              type={document._type}
              path={path}
            >
              <Stack gap={2}>
                <Text size={1} weight="medium">
                  {placeIn(document, path)}
                </Text>
                <Text size={1} muted>
                  {message}
                </Text>
              </Stack>
            </DocumentLink>
          ))}
        </Stack>
      )}
    </Card>
  )
}

/** Of a slide its number and name, else the field. */
function placeIn({slides}: SanityDocument, [field, item]: Path): string {
  const all = field === 'slides' ? slidesIn(slides) : []
  const at =
    typeof item === 'object' && '_key' in item
      ? all.findIndex((slide: AnySlide) => slide._key === item._key)
      : -1
  const slide = all[at]
  if (slide !== undefined) return `Slide ${at + 1}: ${slideName(slide)}`
  return typeof field === 'string' ? field : 'The document'
}

function nameOf({_type, title, name, wording, slides}: SanityDocument, kind: string): string {
  const given = [title, name, wording].find((each) => typeof each === 'string' && each !== '')
  if (typeof given === 'string') return given
  return _type === 'section'
    ? sectionName({slides: slidesIn(slides)})
    : `Untitled ${kind.toLowerCase()}`
}
