import type {Block, DeckPlan, PointNode} from './deck-plan.ts'

/** The languages that a deck's code is in, in lower case. Empty: no highlighter is needed. */
export function codeLanguages(plan: DeckPlan): string[] {
  return [...new Set(plan.slides.flatMap(({blocks}) => blocks.flatMap(ofBlock)))]
}

function ofBlock(block: Block): string[] {
  if (block.type === 'code') return block.language === null ? [] : [block.language.toLowerCase()]
  return block.type === 'points' ? block.points.flatMap(ofPoint) : []
}

function ofPoint({content, children}: PointNode): string[] {
  const language = content.type === 'verbatim' ? content.language : null
  return [...(language === null ? [] : [language.toLowerCase()]), ...children.flatMap(ofPoint)]
}
