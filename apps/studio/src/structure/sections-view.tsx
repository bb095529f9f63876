import {Badge, Box, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {slideKindName, slideName} from '../slide-preview.ts'
import type {SectionLine, SlideLine} from '../inspectors/talk-report.ts'
import {useReport} from '../inspectors/use-report.ts'
import '../sorter/sorter.css'
import type {StoredSlide} from '../thumbnails/shown-slide.ts'
import {SlideThumbnail} from '../thumbnails/slide-thumbnail.tsx'
import {useReferenced} from '../thumbnails/use-referenced.ts'
import {DocumentLink} from './document-link.tsx'
import {PaneState} from './pane-state.tsx'
import {clock, counted} from './words.ts'

/** A talk as it is told, on one wall: its sections in order, their slides beneath; each opens in its section. */
export function SectionsView({documentId}: {documentId: string}) {
  const state = useReport('talk', documentId)
  return (
    <Container width={1} padding={4} data-testid="sections-view">
      <PaneState state={state}>
        {({report, content}) =>
          report.sections.length === 0 ? (
            <Text size={1} muted>
              There are no sections yet. Add one in the form.
            </Text>
          ) : (
            <Stack gap={5}>
              {report.sections.map((section, at) => (
                <Section
                  key={`${section.id} ${at}`}
                  section={section}
                  title={content.sections?.find((each) => each?._id === section.id)?.title ?? null}
                  number={at + 1}
                />
              ))}
            </Stack>
          )
        }
      </PaneState>
    </Container>
  )
}

interface SectionProps {
  section: SectionLine
  /** As it was given; the line has a name in any case. */
  title: string | null
  number: number
}

function Section({section, title, number}: SectionProps) {
  const {id, title: name, slides, long, unpublished} = section
  const stored = useMemo(() => slides.map(({slide}) => slide as StoredSlide), [slides])
  const referenced = useReferenced(id, stored)
  return (
    <Stack as="section" gap={3}>
      <DocumentLink id={id} type="section">
        <Flex gap={3} align="center">
          <Box flex={1}>
            <Heading as="h2" size={1}>
              {number}. {name}
            </Heading>
          </Box>
          {unpublished && <Badge tone="caution">draft</Badge>}
          <Text size={1} muted>
            {counted(slides.length, 'slide')} · {clock(long)}
          </Text>
        </Flex>
      </DocumentLink>
      <ol className="rostrum-wall">
        {slides.map((line, at) => (
          <li key={line.slide._key}>
            <DocumentLink id={id} type="section" path={['slides', {_key: line.slide._key}]}>
              <Stack gap={2}>
                <div className="rostrum-frame">
                  <SlideThumbnail
                    slide={stored[at]!}
                    referenced={referenced}
                    sectionId={id}
                    sectionTitle={title}
                  />
                </div>
                <Caption line={line} />
              </Stack>
            </DocumentLink>
          </li>
        ))}
      </ol>
    </Stack>
  )
}

/** Of a slide its name, and what an editor wants to know before opening it. */
function Caption({line: {slide, seconds, standing, findings}}: {line: SlideLine}) {
  const isBroken = findings.some(({severity}) => severity === 'error')
  return (
    <Flex gap={2} align="center">
      <Box flex={1}>
        <Text size={0} textOverflow="ellipsis" title={slideName(slide)}>
          {slideKindName(slide)}
          <span className="rostrum-said">: {slideName(slide)}</span>
        </Text>
      </Box>
      {findings.length > 0 && (
        <Badge fontSize={0} tone={isBroken ? 'critical' : 'caution'}>
          {findings.length} to mend
        </Badge>
      )}
      {standing !== 'should' && (
        <Badge fontSize={0}>{standing === 'out' ? 'left out' : standing}</Badge>
      )}
      <Text size={0} muted style={{fontVariantNumeric: 'tabular-nums'}}>
        {clock(seconds)}
      </Text>
    </Flex>
  )
}
