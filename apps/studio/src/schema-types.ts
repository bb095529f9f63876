import {schemaTypes as contentTypes, slideTypes} from '@rostrum/schema'
import type {SchemaTypeDefinition} from 'sanity'
import {documentIcons} from './document-icons.ts'
import {documentPreviews} from './document-previews.ts'
import {withPreview} from './preview/with-preview.ts'
import {slideIcons} from './slide-icons.ts'
import {slidePreview} from './slide-preview.ts'

const icons = new Map(Object.entries({...documentIcons, ...slideIcons}))
const previews = new Map([
  ...Object.entries(documentPreviews),
  ...slideTypes.map((type) => [type.name, slidePreview(type)] as const),
])

/** The content model as the Studio shows it: every type with its icon and its row. */
export const schemaTypes: SchemaTypeDefinition[] = contentTypes.map((type) => {
  const icon = icons.get(type.name)
  const preview = previews.get(type.name)
  return withPreview({...type, ...(icon && {icon}), ...(preview && {preview})})
})
