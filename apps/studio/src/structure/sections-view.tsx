import {Badge, Box, Card, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {slideIcons} from '../slide-icons.ts'
import {slideKindName, slideName} from '../slide-preview.ts'
import type {SectionLine, SlideLine} from '../inspectors/talk-report.ts'
import {useReport} from '../inspectors/use-report.ts'
import {DocumentLink} from './document-link.tsx'
import {PaneState} from './pane-state.tsx'
import {clock, counted} from './words.ts'

/** A talk as it is told: its sections in order, their slides beneath; each opens in its section. */
export function SectionsView({documentId}: {documentId: string}) {
  const state = useReport('talk', documentId)
  return (
    <Container width={1} padding={4} data-testid="sections-view">
      <PaneState state={state}>
        {({report}) =>
          report.sections.length === 0 ? (
            <Text size={1} muted>
              There are no sections yet. Add one in the form.
            </Text>
          ) : (
            <Stack gap={5}>
              {report.sections.map((section, at) => (
                <Section key={`${section.id} ${at}`} section={section} number={at + 1} />
              ))}
            </Stack>
          )
        }
      </PaneState>
    </Container>
  )
}

function Section({section, number}: {section: SectionLine; number: number}) {
  const {id, title, slides, long, unpublished} = section
  return (
    <Stack as="section" gap={3}>
      <DocumentLink id={id} type="section">
        <Flex gap={3} align="center">
          <Box flex={1}>
            <Heading as="h2" size={1}>
              {number}. {title}
            </Heading>
          </Box>
          {unpublished && <Badge tone="caution">draft</Badge>}
          <Text size={1} muted>
            {counted(slides.length, 'slide')} · {clock(long)}
          </Text>
        </Flex>
      </DocumentLink>
      <Stack as="ol" gap={1} style={{listStyle: 'none', margin: 0, padding: 0}}>
        {slides.map((line) => (
          <Card as="li" key={line.slide._key} borderTop>
            <Slide sectionId={id} line={line} />
          </Card>
        ))}
      </Stack>
    </Stack>
  )
}

function Slide({sectionId, line}: {sectionId: string; line: SlideLine}) {
  const {slide, seconds, standing, findings} = line
  const Icon = slideIcons[slide._type]
  return (
    <DocumentLink id={sectionId} type="section" path={['slides', {_key: slide._key}]}>
      <Flex gap={3} align="center">
        <Text size={2} muted>
          <Icon />
        </Text>
        <Stack gap={2} flex={1}>
          <Text size={1} weight="medium">
            {slideName(slide)}
          </Text>
          <Text size={1} muted>
            {slideKindName(slide)}
          </Text>
        </Stack>
        {findings.length > 0 && (
          <Badge
            tone={findings.some(({severity}) => severity === 'error') ? 'critical' : 'caution'}
          >
            {findings.length} to mend
          </Badge>
        )}
        {standing !== 'should' && <Badge>{standing === 'out' ? 'left out' : standing}</Badge>}
        <Text size={1} muted style={{fontVariantNumeric: 'tabular-nums'}}>
          {clock(seconds)}
        </Text>
      </Flex>
    </DocumentLink>
  )
}
