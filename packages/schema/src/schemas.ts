import type {SchemaTypeDefinition} from '@sanity/types'
import {audience} from './documents/audience.ts'
import {claim} from './documents/claim.ts'
import {dataSeries} from './documents/data-series.ts'
import {deck} from './documents/deck.ts'
import {event} from './documents/event.ts'
import {organization} from './documents/organization.ts'
import {person} from './documents/person.ts'
import {section} from './documents/section.ts'
import {source} from './documents/source.ts'
import {tag} from './documents/tag.ts'
import {talk} from './documents/talk.ts'
import {theme} from './documents/theme.ts'
import {background} from './objects/background.ts'
import {dataTable} from './objects/data-table.ts'
import {notePoint} from './objects/note-point.ts'
import {origin} from './objects/origin.ts'
import {notes, points} from './objects/portable-text.ts'
import {priority} from './objects/priority.ts'
import {property} from './objects/property.ts'
import {seconds} from './objects/seconds.ts'
import {sinceThen} from './objects/since-then.ts'
import {slideLink} from './objects/slide-link.ts'
import {slideOverride} from './objects/slide-override.ts'
import {themeColours, themeFonts} from './objects/theme-parts.ts'
import {verbatim} from './objects/verbatim.ts'
import {slideTypes} from './slides/index.ts'

/** Every type of the content model, for `schema.types` of a Studio's configuration. */
export const schemaTypes: SchemaTypeDefinition[] = [
  talk,
  deck,
  section,
  claim,
  dataSeries,
  source,
  person,
  organization,
  audience,
  tag,
  theme,
  event,
  ...slideTypes,
  origin,
  notePoint,
  notes,
  points,
  priority,
  property,
  seconds,
  verbatim,
  background,
  dataTable,
  sinceThen,
  slideLink,
  slideOverride,
  themeColours,
  themeFonts,
]
