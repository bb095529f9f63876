import {Box, Container} from '@sanity/ui'
import {UploadIcon} from '@sanity/icons/Upload'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'
import {ImportNotes} from './import-notes.tsx'

/** Beneath the list of talks: bring notes in as talks. */
export const importItem = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('import')
    .title('Import notes')
    .icon(UploadIcon)
    .child(S.component(ImportPane).id('import').title('Import notes'))

function ImportPane() {
  return (
    <Box padding={4} overflow="auto" height="fill">
      <Container width={2} margin={0}>
        <ImportNotes />
      </Container>
    </Box>
  )
}
