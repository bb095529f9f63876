import {Card, Stack, Text} from '@sanity/ui'
import type {DeckPlan} from '@rostrum/slides'
import {PlannedPage} from './planned-page.tsx'
import type {Scheme} from './slide-frame.tsx'
import {Pages} from './split-form.tsx'

interface Props {
  plan: DeckPlan
  scheme: Scheme
  onPoint: (target: Element) => void
}

/** The pages of the slide that is being written. */
export function SlidePages({plan, scheme, onPoint}: Props) {
  const {slides} = plan
  return (
    <Stack gap={3}>
      <Pages>
        {slides.map((slide) => (
          <Card key={slide.id} border radius={2} overflow="hidden">
            <PlannedPage slide={slide} plan={plan} scheme={scheme} onPoint={onPoint} />
          </Card>
        ))}
      </Pages>
      {slides.length > 1 && (
        <Text size={1} muted>
          Too much for one: goes on to {slides.length} pages
        </Text>
      )}
    </Stack>
  )
}
