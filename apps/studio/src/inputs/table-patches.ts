import {type FormPatch, insert, set, setIfMissing, unset} from 'sanity'
import type {TableEdit} from './table-edits.ts'

/** Edits of a table as patches of its form. */
export const tablePatches = (edits: readonly TableEdit[]): FormPatch[] => edits.map(patchOf)

function patchOf(edit: TableEdit): FormPatch {
  if (edit.type === 'unset') return unset(edit.path)
  if (edit.type === 'insert') return insert(edit.items, edit.place, edit.path)
  return edit.type === 'set' ? set(edit.value, edit.path) : setIfMissing(edit.value, edit.path)
}
