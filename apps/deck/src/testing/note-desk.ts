import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {buildDeck} from '../actions/build-deck.ts'
import {importNotes} from '../actions/import-notes.ts'
import type {ImportedTalk, ImportReport} from '../actions/import-notes.ts'
import {openContent} from '../content/open-content.ts'
import type {Content} from '../content/open-content.ts'
import type {Target} from '../content/write-mutations.ts'

export interface NoteDesk {
  folder: string
  content: Content
  /** Writes a file beside the notes and answers its path. */
  write(name: string, content: string | Uint8Array): string
  /** Writes notes and imports them; the one talk that comes of it. */
  importNote(name: string, text: string, target?: Target): Promise<ImportedTalk>
  importAgain(name: string, target?: Target): Promise<ImportReport>
  /** The page of a talk's deck. */
  build(slug: string): Promise<string>
  /** Every revision in the store, to see that nothing was written. */
  revisions: () => Promise<string[]>
}

/** A folder for notes and a store of its own, both gone when the test ends. */
export async function noteDesk(): Promise<NoteDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-deck-'))
  const content = await openContent({ROSTRUM_HOME: join(folder, 'home')})
  onTestFinished(async () => {
    await content.close()
    rmSync(folder, {recursive: true})
  })
  const write = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const importAgain = (name: string, target: Target = 'publish') =>
    importNotes(content, {paths: [join(folder, name)], target, snapshot: 'before import'})
  return {
    folder,
    content,
    write,
    importAgain,
    async importNote(name, text, target) {
      write(name, text)
      const {imported, bad} = await importAgain(name, target)
      const [talk] = imported
      if (!talk) throw new Error(bad.map(({message}) => message).join('\n'))
      return talk
    },
    async build(slug) {
      await buildDeck(content.client, slug, join(folder, 'deck'), {notes: false})
      return readFileSync(join(folder, 'deck', 'index.html'), 'utf8')
    },
    revisions: () => content.client.fetch<string[]>('*[]|order(_id)._rev'),
  }
}
