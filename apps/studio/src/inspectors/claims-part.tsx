import {Badge, Box, Flex, Stack, Text} from '@sanity/ui'
import {DocumentLink} from '../structure/document-link.tsx'
import {counted} from '../structure/words.ts'
import {Part} from './part.tsx'
import type {TalkReport} from './talk-report.ts'

/** What the talk asserts, and on how many sources each of it rests. */
export function ClaimsPart({report}: {report: TalkReport}) {
  if (report.claims.length === 0) return null
  const bare = report.claims.filter(({findings}) =>
    findings.some(({rule}) => rule === 'claim-unsourced'),
  )
  return (
    <Part
      title={`Claims (${report.claims.length})`}
      aside={
        bare.length === 0
          ? 'Each that could be looked up has a source.'
          : `${counted(bare.length, 'claim')} that somebody could look up without a source.`
      }
    >
      <Stack gap={1}>
        {report.claims.map(({claim, findings}) => (
          <DocumentLink key={claim._id} id={claim._id} type="claim" path={['sources']}>
            <Flex gap={3}>
              <Box flex={1}>
                <Text size={1}>{claim.wording}</Text>
              </Box>
              <Box>
                <Badge tone={findings.length > 0 ? 'caution' : 'default'}>
                  {counted(claim.sources?.length ?? 0, 'source')}
                </Badge>
              </Box>
            </Flex>
          </DocumentLink>
        ))}
      </Stack>
    </Part>
  )
}
