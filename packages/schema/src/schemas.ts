import type {SchemaTypeDefinition} from '@sanity/types'
import {organization} from './documents/organization.ts'
import {person} from './documents/person.ts'
import {section} from './documents/section.ts'
import {source} from './documents/source.ts'
import {tag} from './documents/tag.ts'
import {talk} from './documents/talk.ts'
import {origin} from './objects/origin.ts'
import {notes, points} from './objects/portable-text.ts'
import {priority} from './objects/priority.ts'
import {property} from './objects/property.ts'
import {seconds} from './objects/seconds.ts'
import {verbatim} from './objects/verbatim.ts'
import {slideTypes} from './slides/index.ts'

/** Every type of the content model, for `schema.types` of a Studio's configuration. */
export const schemaTypes: SchemaTypeDefinition[] = [
  talk,
  section,
  person,
  organization,
  source,
  tag,
  ...slideTypes,
  points,
  notes,
  seconds,
  priority,
  verbatim,
  property,
  origin,
]
