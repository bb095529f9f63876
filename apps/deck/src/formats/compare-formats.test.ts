import type {Talk} from '@rostrum/schema'
import {planDeck} from '@rostrum/slides'
import type {DeckPlan} from '@rostrum/slides'
import {renderHandout} from '@rostrum/slides/handout'
import {renderMarkdown} from '@rostrum/slides/markdown'
import {renderPptx} from '@rostrum/slides/pptx'
import {exampleTalk, hostileTalk, stressTalk} from '@rostrum/slides/testing'
import {describe, expect, test} from 'vitest'
import {renderPage} from '../actions/render-deck.ts'
import {formatFaults} from './compare-formats.ts'
import {readHandout, readHtml} from './read/read-html.ts'
import {readMarkdown} from './read/read-markdown.ts'
import {readPptx} from './read/read-pptx.ts'

const talks = {example: exampleTalk, stress: stressTalk, hostile: hostileTalk}

/** The same talk, whose notes these may read. */
const withNotesFor = (talk: Talk, notesVisibility: 'private' | 'handout' | 'public'): Talk => ({
  ...talk,
  sections: (talk.sections ?? []).map((section) => ({
    ...section,
    slides: (section.slides ?? []).map((slide) => ({...slide, notesVisibility})),
  })),
})

const readings = {
  html: (plan: DeckPlan) => readHtml(renderPage(plan, {highlight: null})),
  pptx: async (plan: DeckPlan) => readPptx(await renderPptx(plan)),
  markdown: (plan: DeckPlan) => readMarkdown(renderMarkdown(plan)),
  handout: (plan: DeckPlan) => readHandout(renderHandout(plan, {styles: ''})),
} as const

const cases = [
  ['example', 'private'],
  ['example', 'handout'],
  ['example', 'public'],
  ['stress', 'private'],
  ['hostile', 'public'],
] as const

describe.each(cases)('of the %s talk with %s notes', (name, who) => {
  const plan = planDeck(withNotesFor(talks[name](), who))

  test.each(Object.keys(readings) as (keyof typeof readings)[])(
    'the %s says what the plan does, and no more',
    async (format) => {
      const faults = formatFaults(plan, format, await readings[format](plan))
      expect(faults.map(({rule, slide, what}) => `${rule} ${slide?.id}: ${what}`)).toEqual([])
    },
  )
})
