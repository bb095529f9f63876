import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {attention, type Attention, type Content, contentQuery} from './attention.ts'
import {attentionGroups} from './attention-groups.ts'
import {type AttentionList, attentionLists} from './attention-lists.ts'
import {AttentionOf} from './attention-of.tsx'
import {CappedList} from './capped-list.tsx'
import {PaneState} from './pane-state.tsx'
import {useLiveQuery} from './use-live-query.ts'
import {today} from './words.ts'

/** How many talks are shown before they are asked for in full. */
const atFirst = 12

/** What an editor should mend, talk by talk; each row opens the field that it is about. */
export function AttentionPane() {
  const state = useLiveQuery<Content>(contentQuery)
  return (
    <Box height="fill" overflow="auto" data-testid="attention">
      <PaneState state={state}>{(content) => <Findings content={content} />}</PaneState>
    </Box>
  )
}

function Findings({content}: {content: Content}) {
  const rows = useMemo(() => attention(content, today()), [content])
  const [wanted, setWanted] = useState<AttentionList>()
  // What was asked for may have been mended meanwhile.
  const list = rows.some((row) => row.list === wanted) ? wanted : undefined
  const groups = useMemo(
    () => attentionGroups(rows.filter((row) => list === undefined || row.list === list)),
    [rows, list],
  )
  if (rows.length === 0) {
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
      <Counts rows={rows} list={list} onList={setWanted} />
      <CappedList items={groups} atFirst={atFirst} gap={5}>
        {(group) => <AttentionOf key={group.talkId ?? group.title} group={group} />}
      </CappedList>
    </Stack>
  )
}

interface CountsProps {
  rows: readonly Attention[]
  list: AttentionList | undefined
  onList: (list: AttentionList | undefined) => void
}

/** How much there is of each; one of them shows that alone. */
function Counts({rows, list, onList}: CountsProps) {
  const count = (name: AttentionList) => rows.filter((row) => row.list === name).length
  const about = attentionLists.find(({name}) => name === list)?.about
  return (
    <Stack gap={3}>
      <Flex gap={2} wrap="wrap" role="group" aria-label="Show only">
        {attentionLists
          .filter(({name}) => count(name) > 0)
          .map(({name, title}) => (
            <Button
              key={name}
              mode="ghost"
              tone={name === 'broken' ? 'critical' : 'default'}
              fontSize={1}
              padding={2}
              selected={list === name}
              aria-pressed={list === name}
              text={`${title} ${count(name)}`}
              onClick={() => onList(list === name ? undefined : name)}
              data-testid={`count-${name}`}
            />
          ))}
      </Flex>
      {about && (
        <Box paddingX={2}>
          <Text size={1} muted>
            {about}
          </Text>
        </Box>
      )}
    </Stack>
  )
}
