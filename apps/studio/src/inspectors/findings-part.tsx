import {Box, Card, Text} from '@sanity/ui'
import {slideName} from '../slide-preview.ts'
import {CappedList} from '../structure/capped-list.tsx'
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
        <CappedList items={findings} atFirst={12} testId="talk-findings">
          {(finding) => (
            <Card
              as="li"
              key={`${finding.documentId} ${JSON.stringify(finding.path)} ${finding.rule}`}
            >
              <FindingRow finding={finding} title={title(finding)} />
            </Card>
          )}
        </CappedList>
      )}
    </Part>
  )
}
