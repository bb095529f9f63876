import {countLines} from '../text/line-starts.ts'
import {plainRun} from '../text/runs.ts'
import type {Page, SlideContext} from './kinds/planner.ts'
import {statementPages} from './statement-pages.ts'

export type Captions = {
  caption: string | null
  credit: string | null
  /** What they take beneath a picture, in pixels. */
  height: number
  /** Those too long to stand beneath it. */
  pages: Page[]
}

/** A caption and a credit beneath a picture; long ones get pages of their own. */
export function planCaptions(
  caption: string | null,
  credit: string | null,
  {labels}: SlideContext,
): Captions {
  const long = [caption, credit].filter((text) => text !== null && !isShort(text))
  const shown = {
    caption: caption !== null && isShort(caption) ? caption : null,
    credit: credit !== null && isShort(credit) ? credit : null,
  }
  const height = linesHeight(shown.caption, 20, 27) + linesHeight(shown.credit, 18, 24)
  return {
    ...shown,
    height: height === 0 ? 0 : height + 20,
    pages: long.flatMap((text) => statementPages([plainRun(text ?? '')], labels)),
  }
}

export const captionWidth = 640

const linesHeight = (text: string | null, size: number, leading: number): number =>
  text === null
    ? 0
    : leading * countLines([plainRun(text)], {face: 'mono', size, width: captionWidth})

const isShort = (text: string): boolean =>
  countLines([plainRun(text)], {face: 'mono', size: 18, width: captionWidth}) <= 2
