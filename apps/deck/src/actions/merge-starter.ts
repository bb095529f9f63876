import type {Content} from '../content/open-content.ts'
import {starterFolder} from '../places.ts'
import {importNotes} from './import-notes.ts'
import type {ImportReport} from './import-notes.ts'

/**
 * Merges the starter notes into the local store, as any notes are merged: where an editor has
 * changed them, the editor's words stand. Hosted Sanity is left alone: import what you want there.
 */
export async function mergeStarter(content: Content): Promise<ImportReport> {
  if (content.kind === 'hosted') return {imported: [], bad: []}
  return importNotes(content, {
    paths: [starterFolder],
    target: 'in-place',
    snapshot: 'before starter content',
  })
}
