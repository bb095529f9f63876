import {BookIcon} from '@sanity/icons/Book'
import type {StructureResolver} from 'sanity/structure'
import {importItem} from './actions/import-pane.tsx'

const library = [
  {type: 'person', title: 'People'},
  {type: 'organization', title: 'Organizations'},
  {type: 'source', title: 'Sources'},
  {type: 'tag', title: 'Tags'},
]

/** Talks first, what they are made of beneath them, what is referred to in the library. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Rostrum')
    .items([
      S.documentTypeListItem('talk').title('Talks'),
      S.documentTypeListItem('section').title('Sections'),
      importItem(S),
      S.divider(),
      S.listItem()
        .id('library')
        .title('Library')
        .icon(BookIcon)
        .child(
          S.list()
            .title('Library')
            .items(library.map(({type, title}) => S.documentTypeListItem(type).title(title))),
        ),
    ])
