import {Box, Heading, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface Props {
  title: string
  aside?: string
  children: ReactNode
}

/** A titled part of an inspector or a pane. */
export function Part({title, aside, children}: Props) {
  return (
    <Stack as="section" gap={3}>
      <Box paddingX={2}>
        <Stack gap={2}>
          <Heading as="h3" size={0}>
            {title}
          </Heading>
          {aside && (
            <Text size={1} muted>
              {aside}
            </Text>
          )}
        </Stack>
      </Box>
      {children}
    </Stack>
  )
}
