import type {AllSanitySchemaTypes} from '@rostrum/schema'
import {BarChartIcon} from '@sanity/icons/BarChart'
import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CaseIcon} from '@sanity/icons/Case'
import {ColorWheelIcon} from '@sanity/icons/ColorWheel'
import {CommentIcon} from '@sanity/icons/Comment'
import {PresentationIcon} from '@sanity/icons/Presentation'
import {ProjectsIcon} from '@sanity/icons/Projects'
import {StackIcon} from '@sanity/icons/Stack'
import {TagIcon} from '@sanity/icons/Tag'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import type {ComponentType} from 'react'

type StoredType = Extract<AllSanitySchemaTypes, {_rev: string}>['_type']
/** Types of documents that people write; assets are not among them. */
export type DocumentKind = Exclude<StoredType, `sanity.${string}`>

export const documentIcons: {[Kind in DocumentKind]: ComponentType} = {
  talk: PresentationIcon,
  deck: ProjectsIcon,
  section: StackIcon,
  claim: CommentIcon,
  dataSeries: BarChartIcon,
  source: BookmarkIcon,
  person: UserIcon,
  organization: CaseIcon,
  audience: UsersIcon,
  tag: TagIcon,
  theme: ColorWheelIcon,
  event: CalendarIcon,
}
