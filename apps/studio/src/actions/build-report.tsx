import {Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import type {BuiltDeck} from './deck-api.ts'

export type BuildState =
  | {step: 'building'; pictures?: {done: number; total: number}}
  | {step: 'built'; built: BuiltDeck}
  | {step: 'failed'; message: string}

/** How far a build is, and what has come of it. */
export function BuildReport({state}: {state: BuildState}) {
  return <div aria-live="polite">{partOf(state)}</div>
}

function partOf(state: BuildState) {
  if (state.step === 'building') {
    const {pictures} = state
    return (
      <Flex align="center" gap={3}>
        <Spinner muted />
        <Text size={1}>
          {pictures ? `Picture ${pictures.done} of ${pictures.total}` : 'Building the deck…'}
        </Text>
      </Flex>
    )
  }
  if (state.step === 'failed') {
    return (
      <Card tone="critical" padding={3} radius={2}>
        <Text size={1}>{state.message}</Text>
      </Card>
    )
  }
  const {name, pages, files, size, problems} = state.built
  return (
    <Stack gap={4}>
      <Text size={1}>
        Downloaded {name}: {pages} {pages === 1 ? 'page' : 'pages'} in {files} files,{' '}
        {(size / 1e6).toFixed(1)} MB. Unpack it and open index.html.
      </Text>
      {problems.map(({page, slide, message}) => (
        <Card key={`${page}${message}`} tone="caution" padding={3} radius={2}>
          <Text size={1}>
            {page !== null && `Page ${page}${slide === null ? '' : `, “${slide}”`}: `}
            {message}
          </Text>
        </Card>
      ))}
    </Stack>
  )
}
