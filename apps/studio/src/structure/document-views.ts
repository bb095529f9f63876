import {StackIcon} from '@sanity/icons/Stack'
import type {DefaultDocumentNodeResolver} from 'sanity/structure'
import {SectionsView} from './sections-view.tsx'

/** What a document opens with: its form, and for a talk what it is made of. */
export const documentViews: DefaultDocumentNodeResolver = (S, {schemaType}) =>
  schemaType === 'talk'
    ? S.document().views([
        S.view.form(),
        S.view.component(SectionsView).id('slides').title('Sections and slides').icon(StackIcon),
      ])
    : S.document()
