import {Box, Card, Flex, Text} from '@sanity/ui'
import {DocumentLink} from '../structure/document-link.tsx'
import {clock, counted} from '../structure/words.ts'
import {Part} from './part.tsx'
import type {TalkReport} from './talk-report.ts'

/** A row a section: its slides, and its time bare and in full. */
export function SectionsPart({report}: {report: TalkReport}) {
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
    </Part>
  )
}
