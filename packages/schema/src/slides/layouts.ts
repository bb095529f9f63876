import type {SlideKind} from '../types.ts'
import {slideTypes} from './index.ts'

/** The arrangements that slides of a kind can be given, as the schema lists them; none: it has its own alone. */
export function layoutsOf(kind: SlideKind): string[] {
  const fields: readonly {name: string; options?: unknown}[] =
    slideTypes.find(({name}) => name === kind)?.fields ?? []
  const options = fields.find(({name}) => name === 'layout')?.options
  const list = typeof options === 'object' && options && 'list' in options ? options.list : []
  return Array.isArray(list) ? list.map(({value}) => String(value)) : []
}
