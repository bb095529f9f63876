import {brandSheet, slideMarkup} from '@rostrum/slides'
import type {DeckPlan, PlannedSlide} from '@rostrum/slides'
import {html} from '@rostrum/slides/html'
import type {Html} from '@rostrum/slides/html'
import {styleSheetOf} from '../../actions/render-deck.ts'

/** Where the deck of a plan is, and the query that asks for the same room. */
export interface DeckAddress {
  /** Ends in a stroke. */
  path: string
  query: string
}

/**
 * A slide as a small picture in the theme of its own deck: a shadow root keeps the styles of one
 * theme from the slides of another. It cannot be reached and is not read out.
 */
export function slidePicture(
  slide: PlannedSlide | undefined,
  plan: DeckPlan,
  {path, query}: DeckAddress,
): Html {
  const hasBrand = brandSheet(plan.theme, ({path: file}) => file) !== ''
  return html`<span class="frame" data-scheme="auto" aria-hidden="true" inert
    ><template shadowrootmode="open"
      ><link rel="stylesheet" href="/assets/${styleSheetOf(plan)}" />${
        hasBrand ? html`<link rel="stylesheet" href="${path}brand.css${query}" />` : null
      }${slide ? slideMarkup(slide, plan, {imageHref: (file) => path + file.path + query}) : null}</template
    ></span
  >`
}
