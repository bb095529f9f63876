import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Badge, Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import type {Attention} from './attention.ts'
import type {AttentionGroup, Remark} from './attention-groups.ts'
import {CappedList} from './capped-list.tsx'
import {DocumentLink} from './document-link.tsx'

/** How many slides a sentence names before they are asked for in full. */
const atFirst = 12

/** What is to be mended in a talk: each sentence once, beneath it all that it is true of. */
export function AttentionOf({group}: {group: AttentionGroup}) {
  const id = useId()
  const {title, talkId, count, remarks} = group
  const heading = (
    <Flex gap={2} align="center">
      <Heading as="h2" size={1} id={id}>
        {title}
      </Heading>
      <Badge tone="caution">{count}</Badge>
    </Flex>
  )
  return (
    <Card as="li" borderTop paddingTop={3} data-testid="attention-group">
      <Stack as="section" gap={4} aria-labelledby={id}>
        {talkId === undefined ? (
          <Box padding={2}>{heading}</Box>
        ) : (
          <DocumentLink id={talkId} type="talk">
            {heading}
          </DocumentLink>
        )}
        {remarks.map((remark) => (
          <Said key={remark.message} remark={remark} />
        ))}
      </Stack>
    </Card>
  )
}

function Said({remark}: {remark: Remark}) {
  const {message, severity, count, parts} = remark
  const Icon = severity === 'error' ? ErrorOutlineIcon : WarningOutlineIcon
  const sentence = (
    <Flex gap={3}>
      <Text size={1} muted>
        <Icon aria-label={severity === 'error' ? 'Breaks the deck' : 'Advice'} role="img" />
      </Text>
      <Box flex={1}>
        <Text size={1}>{message}</Text>
      </Box>
      {count > 1 && (
        <Text size={1} muted>
          {count}
        </Text>
      )}
    </Flex>
  )
  const [only] = parts[0]?.items ?? []
  if (only?.finding.documentType === 'talk') return <Place item={only}>{sentence}</Place>
  return (
    <Stack gap={4}>
      <Box paddingX={2}>{sentence}</Box>
      <Stack gap={4} paddingLeft={4}>
        {parts.map(({title, items}) => (
          <Stack key={title ?? ''} gap={1}>
            {title && (
              <Box paddingX={2} paddingBottom={1}>
                <Text as="h3" size={1} muted>
                  {title}
                </Text>
              </Box>
            )}
            <CappedList items={items} atFirst={atFirst}>
              {(item) => (
                <li key={keyOf(item)}>
                  <Place item={item}>
                    <Text size={1} weight="medium">
                      {item.title}
                    </Text>
                  </Place>
                </li>
              )}
            </CappedList>
          </Stack>
        ))}
      </Stack>
    </Stack>
  )
}

function Place({item: {finding}, children}: {item: Attention; children: ReactNode}) {
  return (
    <DocumentLink id={finding.documentId} type={finding.documentType} path={finding.path}>
      {children}
    </DocumentLink>
  )
}

const keyOf = ({finding}: Attention): string =>
  `${finding.documentId} ${JSON.stringify(finding.path)} ${finding.rule}`
