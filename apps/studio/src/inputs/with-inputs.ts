import type {ComponentType} from 'react'
import type {SchemaTypeDefinition} from 'sanity'
import {SlideSorter} from '../sorter/slide-sorter.tsx'
import {ColourInput} from './colour-input.tsx'
import {DataTableInput} from './data-table-input.tsx'
import {FaceInput} from './face-input.tsx'
import {ColumnInput, ColumnsInput, HighlightInput} from './series-inputs.tsx'
import {SlideLinkInput, SlideLinkPreview} from './slide-link-input.tsx'
import {ThemeInput} from './theme-specimen.tsx'

/** Components that edit a field, by type and field; `*` is every field of the type. */
const fieldInputs: Readonly<Record<string, Readonly<Record<string, Input>>>> = {
  section: {slides: input(SlideSorter)},
  chartSlide: {
    x: input(ColumnInput),
    y: input(ColumnsInput),
    highlight: input(HighlightInput),
  },
  themeColours: {'*': input(ColourInput)},
  themeFonts: {'*': input(FaceInput)},
}

/** Components that edit a type wherever it stands. */
const typeInputs: Readonly<Record<string, object>> = {
  theme: {components: {input: input(ThemeInput)}},
  dataTable: {components: {input: input(DataTableInput)}},
  slideLink: {
    components: {input: input(SlideLinkInput), preview: input(SlideLinkPreview)},
    preview: {select: {section: 'section', slide: 'slide'}},
  },
}

/** The content model with our own inputs in place of the Studio's where they do more. */
export function withInputs(types: readonly SchemaTypeDefinition[]): SchemaTypeDefinition[] {
  return types.map((type) => {
    const own = typeInputs[type.name]
    const byField = fieldInputs[type.name]
    const fields = 'fields' in type && byField ? withFieldInputs(type.fields, byField) : undefined
    return {
      ...type,
      ...own,
      ...(fields && {fields}),
    }
  })
}

type Input = ComponentType<never>

/** Which props an input gets is settled by the type that it stands at. */
function input<Props>(component: ComponentType<Props>): Input {
  return component as Input
}

function withFieldInputs<Field extends {name: string}>(
  fields: readonly Field[] | undefined,
  inputs: Readonly<Record<string, Input>>,
): Field[] | undefined {
  return fields?.map((field) => {
    const own = inputs[field.name] ?? inputs['*']
    const components = 'components' in field ? (field.components as object) : {}
    return own ? {...field, components: {...components, input: own}} : field
  })
}
