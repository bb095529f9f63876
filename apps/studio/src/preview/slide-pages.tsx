import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {MoonIcon} from '@sanity/icons/Moon'
import {SunIcon} from '@sanity/icons/Sun'
import type {DeckPlan} from '@rostrum/slides'
import {useState} from 'react'
import {useColorSchemeValue} from 'sanity'
import {PlannedPage} from './planned-page.tsx'
import type {Scheme} from './slide-frame.tsx'
import {Pages} from './split-form.tsx'

interface Props {
  plan: DeckPlan
  onPoint: (target: Element) => void
}

/** The pages of the slide that is being written, in the colours that one likes to look at. */
export function SlidePages({plan, onPoint}: Props) {
  const studioScheme = useColorSchemeValue()
  const [chosen, setChosen] = useState<Scheme>()
  const scheme = chosen ?? studioScheme
  const other = scheme === 'dark' ? 'light' : 'dark'
  const {slides} = plan
  return (
    <Stack gap={3} data-testid="slide-preview">
      <Flex align="center" justify="space-between">
        <Text size={1} muted>
          {slides.length > 1 ? `Too much for one: goes on to ${slides.length} pages` : 'Preview'}
        </Text>
        <Button
          mode="bleed"
          padding={2}
          icon={other === 'dark' ? MoonIcon : SunIcon}
          aria-label={`Show the slide in ${other} colours`}
          title={`Show in ${other} colours`}
          onClick={() => setChosen(other)}
        />
      </Flex>
      <Pages>
        {slides.map((slide) => (
          <Card key={slide.id} border radius={2} overflow="hidden">
            <PlannedPage slide={slide} plan={plan} scheme={scheme} onPoint={onPoint} />
          </Card>
        ))}
      </Pages>
    </Stack>
  )
}
