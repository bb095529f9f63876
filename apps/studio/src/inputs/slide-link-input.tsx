import type {SlideLink} from '@rostrum/schema'
import {Card, Stack, Text} from '@sanity/ui'
import {Autocomplete} from '@sanity/ui/autocomplete'
import {useEffect, useId, useMemo, useState} from 'react'
import {type ObjectInputProps, type PreviewProps, set, unset, useClient, useFormValue} from 'sanity'
import {apiVersion} from '../connection.ts'
import {useDocumentId} from '../sorter/use-document-id.ts'
import {
  type LinkableSlide,
  linkableSlides,
  type SectionOfSlides,
  sectionsQuery,
} from './linkable-slides.ts'

/** Chooses a slide by what stands on it: of this section first, then of the others of the talk. */
export function SlideLinkInput(props: ObjectInputProps<SlideLink>) {
  const {value, onChange, readOnly} = props
  const {ref} = props.elementProps
  const {own, slides} = useLinkableSlides()
  const id = useId()
  const current = `${value?.section?._ref ?? own}/${value?.slide ?? ''}`
  const known = slides.some((slide) => slide.value === current)
  const choose = (chosen: string) => {
    const slide = slides.find((each) => each.value === chosen)
    if (slide === undefined) {
      onChange([unset(['slide']), unset(['section'])])
      return
    }
    const section = {_type: 'reference', _ref: slide.section, _weak: true}
    onChange([
      set(slide.key, ['slide']),
      slide.section === own ? unset(['section']) : set(section, ['section']),
    ])
  }
  return (
    <Stack gap={2} data-testid="slide-link">
      <Autocomplete
        id={id}
        ref={ref as never}
        aria-label="Slide"
        fontSize={2}
        openButton
        placeholder="Search the slides"
        readOnly={readOnly === true}
        options={slides}
        {...(value?.slide && known ? {value: current} : {})}
        filterOption={(query, {label, place}) =>
          `${label} ${place}`.toLowerCase().includes(query.toLowerCase())
        }
        renderValue={(_, option) => option?.label ?? ''}
        renderOption={(option) => <SlideOption {...option} />}
        onChange={choose}
      />
      {value?.slide && slides.length > 0 && !known && (
        <Text size={1} muted>
          The slide “{value.slide}” is not there any more. Choose another, or take the link away.
        </Text>
      )}
    </Stack>
  )
}

function SlideOption({label, place}: LinkableSlide) {
  return (
    <Card as="button" type="button" padding={3} radius={2}>
      <Stack gap={2}>
        <Text size={1} weight="medium">
          {label}
        </Text>
        <Text size={1} muted>
          {place}
        </Text>
      </Stack>
    </Card>
  )
}

/** A link in a list: by the headline of its slide. */
export function SlideLinkPreview(props: PreviewProps) {
  const {own, slides} = useLinkableSlides()
  const {section, slide} = props as {section?: {_ref?: string}; slide?: string}
  const found = slides.find(({value}) => value === `${section?._ref ?? own}/${slide ?? ''}`)
  const title = found?.label ?? (slide ? `Slide “${slide}”` : 'No slide chosen')
  return props.renderDefault({...props, title, subtitle: found?.place})
}

/** Of the section that is open, as it is being edited, and of those beside it. */
function useLinkableSlides(): {own: string; slides: LinkableSlide[]} {
  const client = useClient({apiVersion})
  const own = useDocumentId()
  const isSection = useFormValue(['_type']) === 'section'
  const title = useFormValue(['title'])
  const edited = useFormValue(['slides'])
  const parts = useFormValue(['parts'])
  const partIds = JSON.stringify(refsIn(parts))
  const [others, setOthers] = useState<SectionOfSlides[]>([])

  useEffect(() => {
    let current = true
    client
      .withConfig({perspective: 'drafts'})
      .fetch<SectionOfSlides[]>(sectionsQuery, {own, parts: JSON.parse(partIds) as string[]})
      .then((found) => current && setOthers(found.filter(({_id}) => _id !== own)))
      // The slides of the section itself can be chosen all the same.
      .catch(() => current && setOthers([]))
    return () => {
      current = false
    }
  }, [client, own, partIds])

  const slides = useMemo(() => {
    const here = {
      _id: own,
      title: typeof title === 'string' ? title : null,
      slides: edited as SectionOfSlides['slides'],
    }
    return linkableSlides(isSection ? [here, ...others] : others)
  }, [own, isSection, title, edited, others])
  return {own, slides}
}

const refsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.flatMap(({_ref}: {_ref?: string}) => _ref ?? []) : []
