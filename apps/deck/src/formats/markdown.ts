import {renderMarkdown} from '@rostrum/slides/markdown'
import type {DeckParts} from './deck-parts.ts'

/** The talk to be read as text. */
export const makeMarkdown = ({plan, notes, name}: DeckParts): Map<string, string> =>
  new Map([[`${name}.md`, renderMarkdown(plan, {notes})]])
