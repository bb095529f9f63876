import {Badge, Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {CappedList} from './capped-list.tsx'
import {DocumentLink} from './document-link.tsx'
import {attention, attentionLists, type Attention, type Content, contentQuery} from './attention.ts'
import {PaneState} from './pane-state.tsx'
import {useLiveQuery} from './use-live-query.ts'
import {today} from './words.ts'

/** How much of a list is shown before it is asked for in full. */
const atFirst = 12

/** What an editor should mend, by list; each row opens the field that it is about. */
export function AttentionPane() {
  const state = useLiveQuery<Content>(contentQuery)
  return (
    <Box height="fill" overflow="auto" data-testid="attention">
      <PaneState state={state}>{(content) => <Lists content={content} />}</PaneState>
    </Box>
  )
}

function Lists({content}: {content: Content}) {
  const found = useMemo(() => attention(content, today()), [content])
  const busy = attentionLists.filter(({name}) => found[name].length > 0)
  if (busy.length === 0) {
    return (
      <Box padding={4}>
        <Text size={1} muted>
          Nothing needs you. Every slide has its notes, every claim its source.
        </Text>
      </Box>
    )
  }
  return (
    <Stack gap={5} padding={3}>
      {busy.map((list) => (
        <List key={list.name} {...list} items={found[list.name]} />
      ))}
    </Stack>
  )
}

interface ListProps {
  name: string
  title: string
  about: string
  items: readonly Attention[]
}

function List({name, title, about, items}: ListProps) {
  return (
    <Stack as="section" gap={3} aria-labelledby={`attention-${name}`} data-testid={`list-${name}`}>
      <Stack gap={3} paddingX={2} paddingTop={2}>
        <Flex gap={2} align="center">
          <Heading as="h2" size={1} id={`attention-${name}`}>
            {title}
          </Heading>
          <Badge tone={name === 'broken' ? 'critical' : 'caution'}>{items.length}</Badge>
        </Flex>
        <Text size={1} muted>
          {about}
        </Text>
      </Stack>
      <CappedList items={items} atFirst={atFirst}>
        {(item) => (
          <Card as="li" key={keyOf(item)}>
            <Row {...item} />
          </Card>
        )}
      </CappedList>
    </Stack>
  )
}

function Row({finding, title, within}: Attention) {
  return (
    <DocumentLink id={finding.documentId} type={finding.documentType} path={finding.path}>
      <Stack gap={2}>
        <Text size={1} weight="medium" textOverflow="ellipsis">
          {title}
        </Text>
        <Text size={1} muted>
          {finding.message}
        </Text>
        {within && (
          <Text size={0} muted textOverflow="ellipsis">
            {within}
          </Text>
        )}
      </Stack>
    </DocumentLink>
  )
}

const keyOf = ({finding}: Attention): string =>
  `${finding.documentId} ${JSON.stringify(finding.path)} ${finding.rule}`
