import {UploadIcon} from '@sanity/icons/Upload'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

/** The talks; their list leads to the notes from which more can be made. */
export const talkItem = (S: StructureBuilder): ListItemBuilder => {
  const talks = S.documentTypeList('talk').title('Talks')
  const importNotes = S.menuItem()
    .id('import-notes')
    .title('Import notes')
    .icon(UploadIcon)
    .showAsAction(true)
    .action(() => goTo('import'))
  return S.documentTypeListItem('talk')
    .title('Talks')
    .child(talks.menuItems([importNotes, ...(talks.getMenuItems() ?? [])]))
}

/** A menu item is handed no router; the Studio follows the address without a reload. */
function goTo(place: string) {
  const [tool = ''] = /^.*?\/structure(?=\/|$)/.exec(location.pathname) ?? []
  history.pushState(null, '', `${tool}/${place}`)
  dispatchEvent(new PopStateEvent('popstate'))
}
