import type {NewDocumentOptionsResolver} from 'sanity'
import {documentIcons} from '../document-icons.ts'

/** What can be made: documents that people write. Assets and the like are not among them. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => Object.hasOwn(documentIcons, templateId))
