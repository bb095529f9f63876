import {Box, Flex, Stack} from '@sanity/ui'
import {type DocumentInspectorProps, getPublishedId} from 'sanity'
import {DocumentInspectorHeader} from 'sanity/structure'
import {PaneState} from '../structure/pane-state.tsx'
import {ClaimsPart} from './claims-part.tsx'
import {CoveragePart} from './coverage-part.tsx'
import {FindingsPart} from './findings-part.tsx'
import {SectionsPart} from './sections-part.tsx'
import {TimePart} from './time-part.tsx'
import {useReport} from './use-report.ts'

/** A talk at a glance: time, slides, what is wrong and where, what the notes still hold. */
export function TalkInspector({documentId, onClose}: DocumentInspectorProps) {
  const state = useReport('talk', getPublishedId(documentId))
  return (
    <Flex direction="column" height="fill" overflow="hidden" data-testid="talk-inspector">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel="Close the overview"
        onClose={onClose}
        title="The talk at a glance"
      />
      <Box flex={1} overflow="auto" padding={3}>
        <PaneState state={state}>
          {({content, report}) => (
            <Stack gap={5} paddingY={2}>
              <TimePart report={report} />
              <SectionsPart talkId={content._id} report={report} />
              <FindingsPart content={content} report={report} />
              <ClaimsPart report={report} />
              <CoveragePart content={content} />
            </Stack>
          )}
        </PaneState>
      </Box>
    </Flex>
  )
}
