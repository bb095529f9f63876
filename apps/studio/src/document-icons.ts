import type {AllSanitySchemaTypes} from '@rostrum/schema'
import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {CaseIcon} from '@sanity/icons/Case'
import {PresentationIcon} from '@sanity/icons/Presentation'
import {StackIcon} from '@sanity/icons/Stack'
import {TagIcon} from '@sanity/icons/Tag'
import {UserIcon} from '@sanity/icons/User'
import type {ComponentType} from 'react'

type StoredType = Extract<AllSanitySchemaTypes, {_rev: string}>['_type']
/** Types of documents that people write; assets are not among them. */
export type DocumentKind = Exclude<StoredType, `sanity.${string}`>

export const documentIcons: {[Kind in DocumentKind]: ComponentType} = {
  talk: PresentationIcon,
  section: StackIcon,
  person: UserIcon,
  organization: CaseIcon,
  source: BookmarkIcon,
  tag: TagIcon,
}
