import {type DeckPlan, type PlannedSlide, renderSlide} from '@rostrum/slides'
import {useMemo} from 'react'
import {connection} from '../connection.ts'
import {imageHref} from '../look/image-href.ts'
import {type Scheme, SlideFrame} from './slide-frame.tsx'
import {useHighlight} from './use-highlight.ts'

interface Props {
  slide: PlannedSlide
  plan: DeckPlan
  scheme: Scheme
  onPoint?: (target: Element) => void
}

const href = imageHref(connection)

/** One page of a plan, as it is shown. */
export function PlannedPage({slide, plan, scheme, onPoint}: Props) {
  const highlight = useHighlight(plan)
  const {language} = plan
  const markup = useMemo(
    () => renderSlide(slide, {language, imageHref: href, ...(highlight && {highlight})}),
    [slide, language, highlight],
  )
  return (
    <SlideFrame
      markup={markup}
      theme={plan.theme}
      scheme={scheme}
      label={`Slide as it will be shown: ${slide.label}`}
      {...(onPoint && {onPoint})}
    />
  )
}
