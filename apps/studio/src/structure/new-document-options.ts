import type {NewDocumentOptionsResolver} from 'sanity'
import {documentIcons} from '../document-icons.ts'

/** What can be made: documents that people write, a talk first. Assets and the like are not among them. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options
    .filter(({templateId}) => kinds.includes(templateId))
    .toSorted((a, b) => kinds.indexOf(a.templateId) - kinds.indexOf(b.templateId))

const kinds = Object.keys(documentIcons)
