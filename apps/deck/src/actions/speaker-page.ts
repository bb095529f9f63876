import type {Talk} from '@rostrum/schema'
import type {DeckPlan, Highlight} from '@rostrum/slides'
import {renderSpeaker, stagePlan} from '@rostrum/slides/speaker'
import type {SpeakerOptions} from '@rostrum/slides/speaker'
import {iconAddress, styleSheetOf} from './render-deck.ts'

/** The speaker page of a talk's plan, with all notes; its files stand beside those of the deck. */
export const speakerPage = (
  talk: Talk,
  plan: DeckPlan,
  {
    highlight,
    changes,
    ...options
  }: Pick<SpeakerOptions, 'imageHref'> & {highlight: Highlight | null; changes?: string},
): string =>
  renderSpeaker(plan, stagePlan(talk, plan), {
    ...options,
    ...(highlight && {highlight}),
    assets: {
      theme: styleSheetOf(plan),
      css: 'speaker.css',
      script: 'speaker.js',
      icon: iconAddress(),
      ...(changes !== undefined && {changes}),
    },
  })
