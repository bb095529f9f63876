import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {type SanityDocument, useSchema} from 'sanity'
import {sectionName, slidesIn} from '../slide-preview.ts'

export interface OutgoingItem {
  document: SanityDocument
  /** What the schema says is wrong with it; empty: it may go out. */
  problems: readonly string[]
}

interface Props {
  items: readonly OutgoingItem[]
  missing: readonly string[]
}

/** The drafts that go out: the talk, which is the last one, first; then what it is made of. */
export function OutgoingList({items, missing}: Props) {
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
        These go out together:
      </Text>
      <Stack gap={2} as="ul" data-testid="outgoing-drafts" style={{listStyle: 'none', padding: 0}}>
        {[...items.slice(-1), ...items.slice(0, -1)].map((item) => (
          <OutgoingRow key={item.document._id} {...item} />
        ))}
      </Stack>
      {missing.map((id) => (
        <Card key={id} tone="critical" padding={3} radius={2}>
          <Text size={1}>
            Something refers to “{id}”, which is not there. Remove the reference, then publish.
          </Text>
        </Card>
      ))}
    </Stack>
  )
}

function OutgoingRow({document, problems}: OutgoingItem) {
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
      {problems.map((problem) => (
        <Box key={problem} marginTop={3}>
          <Text size={1}>{problem}</Text>
        </Box>
      ))}
    </Card>
  )
}

function nameOf({_type, title, name, wording, slides}: SanityDocument, kind: string): string {
  const given = [title, name, wording].find((each) => typeof each === 'string' && each !== '')
  if (typeof given === 'string') return given
  return _type === 'section'
    ? sectionName({slides: slidesIn(slides)})
    : `Untitled ${kind.toLowerCase()}`
}
