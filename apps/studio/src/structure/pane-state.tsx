import {Box, Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {goTo} from './go-to.ts'
import type {LiveState} from './live-query.ts'

interface Props<Result> {
  state: LiveState<Result>
  children: (data: NonNullable<Result>) => ReactNode
}

/**
 * What a query gives; before that a sign that it is under way, where it fails why, and where there
 * is no such talk, the way to those there are.
 */
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
  if (data === null) return <NoTalk />
  return (
    <Flex padding={4} gap={3} align="center" aria-busy="true">
      <Spinner muted />
      <Text size={1} muted>
        Reading …
      </Text>
    </Flex>
  )
}

function NoTalk() {
  return (
    <Stack gap={4} padding={4}>
      <Text size={1}>There is no such talk, or nothing is written in it yet.</Text>
      <Box>
        <Button
          mode="ghost"
          fontSize={1}
          padding={3}
          text="Show all talks"
          onClick={() => goTo('talk')}
        />
      </Box>
    </Stack>
  )
}
