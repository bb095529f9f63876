import {type AnySlide, bareSlide} from '@rostrum/schema'
import {Badge, Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {IntentLink} from 'sanity/router'
import {sectionName, slideKindName, slideName} from '../slide-preview.ts'
import type {ImportedTalk, ImportReport} from './deck-api.ts'
import type {ImportState} from './use-import.ts'

interface Props {
  state: ImportState
  onImport: () => void
}

/** What will be made of notes, or has been, with all that their author should know before. */
export function ImportPreview({state, onImport}: Props) {
  return (
    <Stack gap={4} aria-live="polite" data-testid="import-preview" data-step={state.step}>
      {partOf(state, onImport)}
    </Stack>
  )
}

function partOf(state: ImportState, onImport: () => void) {
  if (state.step === 'empty') return null
  if (state.step === 'looking') return <Spinner muted />
  if (state.step === 'failed') return <Message tone="critical">{state.message}</Message>
  const {report} = state
  const count = report.imported.filter((talk) => talk.state !== 'unchanged').length
  const isDone = state.step === 'imported'
  return (
    <>
      <Report report={report} isDone={isDone} />
      {!isDone && (
        <Card borderTop paddingY={3} style={foot}>
          <Button
            fontSize={1}
            padding={3}
            disabled={count === 0 || state.step === 'importing'}
            text={
              count === 0 ? 'Nothing new to import' : `Import ${counted(count, 'talk')} as draft`
            }
            onClick={onImport}
            data-testid="confirm-import"
          />
        </Card>
      )}
    </>
  )
}

function Report({report: {imported, bad}, isDone}: {report: ImportReport; isDone: boolean}) {
  return (
    <Stack gap={4}>
      {bad.map(({path, line, message}) => (
        <Message key={`${path}:${line}:${message}`} tone="critical">
          {path}
          {line !== undefined && `, line ${line}`}: {message}
        </Message>
      ))}
      {imported.map((talk) => (
        <TalkReport key={talk.slug} talk={talk} isDone={isDone} />
      ))}
    </Stack>
  )
}

const states: {[State in ImportedTalk['state']]: {will: string; did: string}} = {
  created: {will: 'A new talk', did: 'Made as a draft'},
  updated: {will: 'Changes a talk that is there', did: 'Changed, as a draft'},
  published: {will: 'Nothing new', did: 'Nothing new'},
  unchanged: {will: 'Nothing new', did: 'Nothing new'},
}

function TalkReport({talk, isDone}: {talk: ImportedTalk; isDone: boolean}) {
  const {title, outline, problems, conflicts, state} = talk
  const slides = outline.reduce((sum, section) => sum + section.slides.length, 0)
  return (
    <Card border radius={2} padding={4} data-testid="imported-talk">
      <Stack gap={4}>
        <Stack gap={3}>
          <Text weight="semibold">{title}</Text>
          <Text size={1} muted>
            {isDone ? states[state].did : states[state].will}: {counted(outline.length, 'section')},{' '}
            {counted(slides, 'slide')}
          </Text>
          {isDone && (
            <Text size={1}>
              <IntentLink intent="edit" params={{id: talk.id, type: 'talk'}}>
                Open “{title}”
              </IntentLink>
            </Text>
          )}
        </Stack>
        {conflicts.map(({where, line, yours, theirs}) => (
          <Message key={`${where}:${line}`} tone="caution">
            Line {line}: both changed {where}. The Studio’s “{yours}” stands, not “{theirs}”.
          </Message>
        ))}
        {problems.map(({line, message}) => (
          <Message key={`${line}:${message}`} tone="caution">
            Line {line}: {message}
          </Message>
        ))}
        {!isDone && <Outline outline={outline} />}
      </Stack>
    </Card>
  )
}

function Outline({outline}: Pick<ImportedTalk, 'outline'>) {
  return (
    <Stack gap={4}>
      {outline.map(({title, slides}, at) => (
        <Stack key={at} gap={2}>
          <Text size={1} weight="medium">
            {sectionName({title, slides: slides.map(asSlide), isFirst: at === 0})}
          </Text>
          {slides.map(asSlide).map((slide, place) => (
            <Flex key={place} gap={2} align="center">
              <Text size={1} muted>
                {slideName(slide)}
              </Text>
              <Badge fontSize={0}>{slideKindName(slide)}</Badge>
            </Flex>
          ))}
        </Stack>
      ))}
    </Stack>
  )
}

function Message({tone, children}: {tone: 'critical' | 'caution'; children: ReactNode}) {
  return (
    <Card tone={tone} padding={3} radius={2}>
      <Text size={1}>{children}</Text>
    </Card>
  )
}

const asSlide = ({kind, headline}: ImportedTalk['outline'][number]['slides'][number]): AnySlide =>
  ({...bareSlide, _type: kind, _key: '', headline}) as AnySlide

/** However much is to be read before, the button is in sight. */
const foot = {position: 'sticky', bottom: 0, textAlign: 'end'} as const

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
