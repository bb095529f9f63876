import {PublishIcon} from '@sanity/icons/Publish'
import {Box, Button, Card, Dialog, Flex, Text} from '@sanity/ui'
import {useId} from 'react'
import {publishLabel, usePublishTalk} from '../actions/use-publish-talk.tsx'
import {DocumentLink} from '../structure/document-link.tsx'
import {clock, counted} from '../structure/words.ts'
import {Part} from './part.tsx'
import type {TalkReport} from './talk-report.ts'

/** A row a section: its slides, and its time bare and in full. */
export function SectionsPart({talkId, report}: {talkId: string; report: TalkReport}) {
  if (report.sections.length === 0) return null
  const aside =
    report.unpublished === 0
      ? undefined
      : `${counted(report.unpublished, 'section')} with changes that are not published.`
  return (
    <Part title="Sections" {...(aside && {aside})}>
      <Box as="ul" style={{listStyle: 'none', margin: 0, padding: 0}} data-testid="talk-sections">
        {report.sections.map(({id, title, slides, short, long, unpublished}) => (
          <Card as="li" key={id} borderTop>
            <DocumentLink id={id} type="section">
              <Flex gap={3} align="baseline">
                <Box flex={1}>
                  <Text size={1} weight="medium">
                    {title}
                  </Text>
                </Box>
                <Text size={1} muted>
                  {unpublished ? 'draft · ' : ''}
                  {counted(slides.length, 'slide')}
                </Text>
                <Text size={1} muted style={{fontVariantNumeric: 'tabular-nums'}}>
                  {short === long ? clock(long) : `${clock(short)}–${clock(long)}`}
                </Text>
              </Flex>
            </DocumentLink>
          </Card>
        ))}
      </Box>
      {report.unpublished > 0 && <PublishButton talkId={talkId} />}
    </Part>
  )
}

function PublishButton({talkId}: {talkId: string}) {
  const {ask, dialog, isPublishing} = usePublishTalk(talkId)
  const id = useId()
  return (
    <Box paddingX={2}>
      <Button
        mode="ghost"
        fontSize={1}
        padding={3}
        icon={PublishIcon}
        text={publishLabel}
        disabled={isPublishing}
        onClick={ask}
      />
      {dialog && (
        <Dialog
          id={id}
          width={1}
          header={dialog.header}
          footer={dialog.footer}
          onClose={dialog.onClose}
          onClickOutside={dialog.onClose}
        >
          <Box padding={4}>{dialog.content}</Box>
        </Dialog>
      )}
    </Box>
  )
}
