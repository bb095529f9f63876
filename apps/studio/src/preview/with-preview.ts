import {slideTypes} from '@rostrum/schema'
import type {SchemaTypeDefinition} from 'sanity'
import {SlideInput} from './slide-input.tsx'

const kinds: ReadonlySet<string> = new Set(slideTypes.map(({name}) => name))

/** Slides are written beside their preview, and so in a dialog that has room for both. */
export function withPreview<Type extends SchemaTypeDefinition>(type: Type): Type {
  if (kinds.has(type.name)) return {...type, components: {input: SlideInput}}
  if (type.name !== 'section' || !('fields' in type) || !type.fields) return type
  return {...type, fields: type.fields.map(roomy)}
}

function roomy<Field extends {name: string; options?: unknown}>(field: Field): Field {
  if (field.name !== 'slides') return field
  return {...field, options: {...(field.options as object), modal: {type: 'dialog', width: 3}}}
}
