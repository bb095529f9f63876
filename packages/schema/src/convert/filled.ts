import type {AnySlideOf, SlideKind} from '../types.ts'
import {type Block, groupsOf, plain, shifted, ungrouped} from './blocks.ts'
import type {Content} from './content-of.ts'

/** The fields of a kind, filled, and what found no place in them. */
export type Filled<Fields = object> = {
  fields: Fields & {headline?: string}
  rest: Block[]
}

export type OwnFields<Kind extends SlideKind> = Partial<Omit<AnySlideOf<Kind>, '_type' | '_key'>>

export const heading = ({headline}: Pick<Content, 'headline'>): {headline?: string} =>
  headline === undefined ? {} : {headline}

/** A field with a text, unless that is empty. */
export const text = (name: string, value: string): object => (value === '' ? {} : {[name]: value})

/** With the first point as its headline where it has none. */
export function led({headline, body}: Content): Content {
  const [first, ...others] = groupsOf(body)
  if (headline !== undefined || first === undefined || first.lead._type === 'verbatim')
    return {headline, body}
  const beneath = shifted(first.beneath, -1)
  return {headline: plain(first.lead), body: [...beneath, ...ungrouped(others)]}
}
