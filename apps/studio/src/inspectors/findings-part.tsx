import {Box, Stack, Text} from '@sanity/ui'
import {slideName} from '../slide-preview.ts'
import {FindingRow} from './finding-row.tsx'
import {Part} from './part.tsx'
import type {TalkContent} from './talk-content.ts'
import {type Finding, findingsOfTalk, type TalkReport} from './talk-report.ts'

/** What is to be mended, errors first; each opens where it is. */
export function FindingsPart({content, report}: {content: TalkContent; report: TalkReport}) {
  const findings = [...findingsOfTalk(content), ...report.findings]
  const claims = new Map(report.claims.map(({claim}) => [claim._id, claim.wording]))
  const title = ({slide, documentId}: Finding) =>
    slide ? slideName(slide) : (claims.get(documentId) ?? content.title ?? 'The talk')
  return (
    <Part title={findings.length === 0 ? 'To mend' : `To mend (${findings.length})`}>
      {findings.length === 0 ? (
        <Box paddingX={2}>
          <Text size={1} muted>
            Nothing. Rehearse it.
          </Text>
        </Box>
      ) : (
        <Stack gap={1} data-testid="talk-findings">
          {findings.map((finding) => (
            <FindingRow
              key={`${finding.documentId} ${JSON.stringify(finding.path)} ${finding.rule}`}
              finding={finding}
              title={title(finding)}
            />
          ))}
        </Stack>
      )}
    </Part>
  )
}
