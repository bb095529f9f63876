import type {NoteText} from '../../actions/note-files.ts'
import {UserError} from '../../user-error.ts'

/**
 * What an import is asked for: `{"notes": [{"name", "text", "slug"?}], "dryRun"?, "publish"?}`.
 * @throws UserError that says what was expected and what came
 */
export function readImportRequest(body: unknown): {
  texts: NoteText[]
  dryRun: boolean
  target: 'draft' | 'publish'
} {
  const {notes, dryRun = false, publish = false} = isObject(body) ? body : {}
  if (!Array.isArray(notes) || typeof dryRun !== 'boolean' || typeof publish !== 'boolean') {
    throw new UserError(
      `Expected {"notes": [{"name": "my-talk.md", "text": "- a point"}], "dryRun": true}; there came ${shapeOf(body)}.`,
    )
  }
  return {texts: notes.map(readNote), dryRun, target: publish ? 'publish' : 'draft'}
}

function readNote(note: unknown, index: number): NoteText {
  const {name, text, slug} = isObject(note) ? note : {}
  if (typeof name !== 'string' || typeof text !== 'string' || !isOptionalText(slug)) {
    throw new UserError(
      `notes[${index}] should be {"name": "my-talk.md", "text": "- a point"}, and "slug" if its talk has another; there came ${shapeOf(note)}.`,
    )
  }
  return {name, text, slug}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOptionalText = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && value !== '')

function shapeOf(value: unknown): string {
  if (value === undefined) return 'no JSON'
  return isObject(value)
    ? `an object with ${Object.keys(value).join(', ') || 'nothing'}`
    : typeof value
}
