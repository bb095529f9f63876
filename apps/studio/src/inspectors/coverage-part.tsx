import {originCoverage} from '@rostrum/outline'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {Part} from './part.tsx'
import type {TalkContent} from './talk-content.ts'

/** What of the imported notes has found no place in the talk. */
export function CoveragePart({content}: {content: TalkContent}) {
  const coverage = useMemo(() => originCoverage(content), [content])
  if (!coverage) return null
  const {covered, total, left} = coverage
  return (
    <Part
      title={`Notes (${covered} of ${total} points)`}
      aside={
        left.length === 0
          ? 'Every point of the notes stands in the talk.'
          : 'These points of the notes stand in no slide:'
      }
    >
      {left.length > 0 && (
        <Stack as="ul" gap={1} data-testid="points-left" style={{listStyle: 'none', padding: 0}}>
          {left.map(({key, text, line}) => (
            <Card as="li" key={key} padding={2} radius={2}>
              <Flex gap={3}>
                <Text size={1} muted style={{fontVariantNumeric: 'tabular-nums'}}>
                  {line}
                </Text>
                <Text size={1}>{text}</Text>
              </Flex>
            </Card>
          ))}
        </Stack>
      )}
    </Part>
  )
}
