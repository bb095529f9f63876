import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {DeckPlan, PlannedSlide} from '@rostrum/slides'
import {memo, useEffect, useRef} from 'react'
import {useColorSchemeValue} from 'sanity'
import {styled} from 'styled-components'
import type {OpenedSlide} from './opened-slide.ts'
import {PlannedPage} from './planned-page.tsx'
import type {Scheme} from './slide-frame.tsx'
import {useIsNear} from './use-is-near.ts'
import {useOpenSlide} from './use-open-slide.ts'

interface Props {
  plan: DeckPlan
  /** Of the talk or the section that it stands beside. */
  documentId: string
  /** How many talks show this. */
  talks: number
}

/** All pages of a deck, one below the other; the open slide's are marked and come into sight. */
export const DeckColumn = memo(function DeckColumn({plan, documentId, talks}: Props) {
  const {open, openSlide} = useOpenSlide(documentId)
  const scheme = useColorSchemeValue()
  const column = useRef<HTMLDivElement>(null)
  const openKey = open && `${open.sectionId}/${open.slideKey}`
  useEffect(() => {
    if (openKey === undefined) return
    const [first] = column.current?.querySelectorAll('[aria-current="true"]') ?? []
    first?.scrollIntoView({block: 'nearest', behavior: 'smooth'})
  }, [openKey])
  return (
    <Scroller ref={column}>
      <Stack gap={4} padding={3}>
        {talks > 1 && (
          <Text size={1} muted>
            In the first of {talks} talks that show this section.
          </Text>
        )}
        <Stack
          as="ol"
          gap={3}
          style={{listStyle: 'none', padding: 0, margin: 0}}
          onClick={({target}) => {
            const slide = target instanceof Element ? slideOf(target) : undefined
            if (slide) openSlide(slide)
          }}
        >
          {plan.slides.map((slide) => (
            <DeckPage
              key={slide.id}
              slide={slide}
              plan={plan}
              scheme={scheme}
              isOpen={isOf(slide, open)}
            />
          ))}
        </Stack>
      </Stack>
    </Scroller>
  )
})

/** The slide whose button was pressed. */
function slideOf(target: Element): OpenedSlide | undefined {
  const {section, slide} = target.closest<HTMLElement>('button[data-slide]')?.dataset ?? {}
  return section !== undefined && slide !== undefined
    ? {sectionId: section, slideKey: slide}
    : undefined
}

const isOf = ({origin}: PlannedSlide, open: OpenedSlide | undefined): boolean =>
  origin !== null && origin.sectionId === open?.sectionId && origin.slideKey === open.slideKey

interface PageProps {
  slide: PlannedSlide
  plan: DeckPlan
  scheme: Scheme
  isOpen: boolean
}

const DeckPage = memo(function DeckPage({slide, plan, scheme, isOpen}: PageProps) {
  const box = useRef<HTMLLIElement>(null)
  const isNear = useIsNear(box)
  const {origin, label, page, part} = slide
  const name = `${page}. ${label}${part.pages > 1 ? `, part ${part.page} of ${part.pages}` : ''}`
  const picture = isNear ? (
    <PlannedPage slide={slide} plan={plan} scheme={scheme} />
  ) : (
    <Box style={{aspectRatio: '16 / 9'}} />
  )
  return (
    <li ref={box} aria-current={isOpen} data-page={page}>
      {origin === null ? (
        <Card border radius={2} overflow="hidden" title="Made from the talk">
          {picture}
        </Card>
      ) : (
        <Box style={{position: 'relative'}}>
          <div aria-hidden="true" inert>
            {picture}
          </div>
          {/* Over the picture, not around it: the words of a slide are no name for a button. */}
          <PageButton
            type="button"
            aria-label={`Open slide ${name}`}
            data-open={isOpen}
            data-section={origin.sectionId}
            data-slide={origin.slideKey}
          />
        </Box>
      )}
      <Flex align="center" gap={2} paddingTop={2}>
        <Text size={0} muted textOverflow="ellipsis">
          {name}
        </Text>
        {isOpen && (
          <Badge tone="primary" fontSize={0}>
            Open
          </Badge>
        )}
      </Flex>
    </li>
  )
})

const Scroller = styled.div`
  overflow: auto;
  min-height: 0;
`

const PageButton = styled.button`
  position: absolute;
  inset: 0;
  padding: 0;
  border: 1px solid var(--card-border-color);
  border-radius: 3px;
  background: none;
  cursor: pointer;

  &[data-open='true'] {
    box-shadow: 0 0 0 2px var(--card-focus-ring-color);
  }
  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`
