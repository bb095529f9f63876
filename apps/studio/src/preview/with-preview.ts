import {slideTypes} from '@rostrum/schema'
import type {SchemaTypeDefinition} from 'sanity'
import {SectionInput} from './section-input.tsx'
import {SlideInput} from './slide-input.tsx'

const kinds: ReadonlySet<string> = new Set(slideTypes.map(({name}) => name))

/** Slides are written beside their preview, and so in a dialog that has room for both. */
export function withPreview<Type extends SchemaTypeDefinition>(type: Type): Type {
  if (kinds.has(type.name)) return {...type, components: {input: SlideInput}}
  if (type.name !== 'section' || !('fields' in type) || !type.fields) return type
  return {
    ...type,
    components: {input: SectionInput},
    // It stands in the pane's head and in the field already; the height belongs to the slides.
    __experimental_formPreviewTitle: false,
    fields: type.fields.map(roomy),
  }
}

/** The pictures say what a description would; the dialog of a slide has room for two columns. */
function roomy<Field extends {name: string; options?: unknown}>(field: Field): Field {
  if (field.name !== 'slides') return field
  const options = {...(field.options as object), modal: {type: 'dialog', width: 3}}
  return {...field, description: undefined, options}
}
