import {Card, Flex, Text} from '@sanity/ui'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {getPublishedId, type ObjectInputProps, useColorSchemeValue, useFormValue} from 'sanity'
import {SlideTools} from '../sorter/slide-tools.tsx'
import {fieldAt, slideFields} from './field-at.ts'
import {firstPageOf} from './first-page.ts'
import {useNewItems} from './new-item.tsx'
import {type OpenSlide, planOpenSlide} from './plan-open-slide.ts'
import {type StoredDocument, talkAround} from './resolve-talk.ts'
import {SchemeButton} from './scheme-button.tsx'
import type {Scheme} from './slide-frame.tsx'
import {SlidePages} from './slide-pages.tsx'
import {SplitForm, ToolsAndPages} from './split-form.tsx'
import {type Deck, useDeck} from './use-deck.ts'
import {WholeDeckButton} from './whole-deck-button.tsx'

/** A slide's form, with the slide itself beside it: what is typed is seen at once. */
export function SlideInput(props: ObjectInputProps) {
  const document = useFormValue([])
  const renderInput = useNewItems(props.renderInput)
  useFirstField(props)
  const value = props.value
  if (!isSection(document) || !isSlide(value)) return props.renderDefault(props)
  return (
    <SplitForm picture={<SlidePreview slide={value} section={document} input={props} />}>
      {props.renderDefault({...props, renderInput})}
    </SplitForm>
  )
}

/**
 * An opened slide begins at its first field: the Studio's dialog would have the focus at what leads
 * back. Under a finger nothing is focused, since a keyboard would cover half of the slide.
 */
function useFirstField({focusPath, onPathFocus, readOnly, schemaType}: ObjectInputProps): void {
  const begun = useRef(false)
  const first = schemaType.fields[0]?.name
  const wanted = focusPath.length === 0 && readOnly !== true
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const byFinger = matchMedia('(pointer: coarse)').matches
    if (wanted && !byFinger && first !== undefined) onPathFocus([first])
  }, [first, onPathFocus, wanted])
}

interface PreviewProps {
  slide: OpenSlide
  section: StoredDocument
  input: ObjectInputProps
}

function SlidePreview({slide, section, input}: PreviewProps) {
  const id = getPublishedId(section._id)
  const deck = useDeck(id, 'section')
  const open = useMemo(() => ({...section, _id: id}), [section, id])
  const surroundings = useMemo(() => surroundingsOf(deck, open), [deck, open])
  const firstPage = useFirstPage(deck, id, slide._key)
  const plan = useMemo(
    () => surroundings && planOpenSlide(slide, surroundings, firstPage),
    [slide, surroundings, firstPage],
  )
  const {onPathFocus, schemaType} = input
  const fields = useMemo(
    () => slideFields(schemaType.fields.map(({name, group}) => ({name, group}))),
    [schemaType],
  )
  const point = useCallback(
    (target: Element) => onPathFocus([fieldAt(target, fields)]),
    [onPathFocus, fields],
  )
  const studioScheme = useColorSchemeValue()
  const [chosen, setChosen] = useState<Scheme>()
  const scheme = chosen ?? studioScheme
  return (
    <ToolsAndPages data-testid="slide-preview">
      <Flex gap={1} wrap="wrap" style={{alignContent: 'flex-start'}}>
        <SchemeButton scheme={scheme} onChoose={setChosen} />
        <WholeDeckButton />
        {input.readOnly !== true && <SlideTools slide={slide} />}
      </Flex>
      {deck.state === 'failed' ? (
        <Card padding={3} radius={2} tone="caution">
          <Text size={1}>The preview needs the talk around this slide: {deck.message}</Text>
        </Card>
      ) : (
        <div>{plan && <SlidePages plan={plan} scheme={scheme} onPoint={point} />}</div>
      )}
    </ToolsAndPages>
  )
}

function surroundingsOf(deck: Deck, section: StoredDocument) {
  if (deck.state !== 'ready') return undefined
  const {talks, documents} = deck
  const talk = documents.get(talks[0] ?? '') ?? talkAround(section)
  return {talk, section, documents}
}

/** Counted once for a slide: to plan all that stands before it is dear in a long talk. */
function useFirstPage(deck: Deck, sectionId: string, key: string): number {
  const [counted, setCounted] = useState<{of: string; page: number}>()
  const of = `${sectionId}:${key}`
  if (counted?.of === of) return counted.page
  if (deck.state !== 'ready') return 1
  const page = firstPageOf(deck, sectionId, key)
  setCounted({of, page})
  return page
}

const isSection = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && '_type' in value && value._type === 'section'

const isSlide = (value: unknown): value is OpenSlide =>
  typeof value === 'object' && value !== null && '_key' in value && '_type' in value
