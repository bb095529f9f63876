import type {Slide} from '@rostrum/schema'
import {frame} from '../metrics.ts'
import {plannedImage} from './planned-image.ts'

/** What stands beside a picture at the side of the slide is so wide. */
export const besidePicture = 616

export type TextArrangement = {arrangement?: 'centred' | 'picture'; width: number}

/** How a slide of words stands, best first: the last always suits. */
export function textArrangements(
  slide: Pick<Slide, 'background'> & {layout?: string},
): readonly [...TextArrangement[], TextArrangement] {
  const own = {width: frame.bodyWidth}
  if (slide.layout === 'centred') return [{arrangement: 'centred', ...own}]
  return slide.layout === 'picture' && plannedImage(slide.background?.image) !== null
    ? [{arrangement: 'picture', width: besidePicture}, own]
    : [own]
}

/** The arrangements in the order in which to try them: the one that is wanted, if any, first. */
export const wantedFirst = <Name extends string>(
  wanted: string | undefined,
  names: readonly Name[],
): Name[] => names.toSorted((a, b) => Number(b === wanted) - Number(a === wanted))
