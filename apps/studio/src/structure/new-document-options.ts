import type {NewDocumentOptionsResolver} from 'sanity'
import {documentIcons} from '../document-icons.ts'

const order: readonly string[] = Object.keys(documentIcons)

/** What can be made: documents that people write, talks first. Assets and the like are not. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options
    .filter(({templateId}) => order.includes(templateId))
    .toSorted((a, b) => order.indexOf(a.templateId) - order.indexOf(b.templateId))
