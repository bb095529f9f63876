import {Box, Card, Flex, Spinner, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import type {LiveState} from './live-query.ts'

interface Props<Result> {
  state: LiveState<Result>
  children: (data: NonNullable<Result>) => ReactNode
}

/** What a query gives; before that a sign that it is under way, and where it fails, why. */
export function PaneState<Result>({state, children}: Props<Result>) {
  const {data, error} = state
  if (data !== undefined && data !== null) return children(data)
  if (error) {
    return (
      <Box padding={3}>
        <Card tone="critical" padding={3} radius={2} role="alert">
          <Text size={1}>The content could not be read; it is tried again. {error.message}</Text>
        </Card>
      </Box>
    )
  }
  return (
    <Flex padding={4} gap={3} align="center" aria-busy="true">
      <Spinner muted />
      <Text size={1} muted>
        {data === null ? 'Nothing is stored of it yet.' : 'Reading …'}
      </Text>
    </Flex>
  )
}
