import {AddDocumentIcon} from '@sanity/icons/AddDocument'
import {BookIcon} from '@sanity/icons/Book'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {StructureResolver} from 'sanity/structure'
import {importItem} from './actions/import-pane.tsx'
import {AttentionPane} from './structure/attention-pane.tsx'
import {talkItem} from './structure/talk-list.ts'
import {NewTalkPane} from './templates/new-talk-pane.tsx'

const library = [
  {type: 'person', title: 'People'},
  {type: 'organization', title: 'Organizations'},
  {type: 'source', title: 'Sources'},
  {type: 'claim', title: 'Claims'},
  {type: 'dataSeries', title: 'Data'},
  {type: 'audience', title: 'Audiences'},
  {type: 'tag', title: 'Tags'},
  {type: 'theme', title: 'Themes'},
  {type: 'event', title: 'Events'},
]

/** Talks first, what they are made of beneath them, what is referred to in the library. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Rostrum')
    .items([
      talkItem(S),
      S.documentTypeListItem('deck').title('Decks'),
      S.documentTypeListItem('section').title('Sections'),
      S.divider(),
      S.listItem()
        .id('new-talk')
        .title('Start a talk')
        .icon(AddDocumentIcon)
        .child(S.component(NewTalkPane).id('new-talk').title('Start a talk')),
      importItem(S),
      S.listItem()
        .id('attention')
        .title('Needs attention')
        .icon(WarningOutlineIcon)
        .child(
          S.component(AttentionPane)
            .id('attention')
            .title('Needs attention')
            .child((id, {params}) =>
              S.document()
                .documentId(id)
                .schemaType(params?.type ?? 'section'),
            ),
        ),
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
