import {importNotes} from '../actions/import-notes.ts'
import type {ImportedTalk} from '../actions/import-notes.ts'
import type {BadFile} from '../actions/note-files.ts'
import {count} from '../count.ts'
import {exitCodes} from '../exit-codes.ts'
import {withContent} from './with-content.ts'

export async function importCommand(
  paths: string[],
  options: {publish?: boolean; json?: boolean},
): Promise<number> {
  const report = await withContent((content) =>
    importNotes(content, {
      paths,
      target: options.publish ? 'publish' : 'draft',
      snapshot: 'before import',
      onProgress: options.json ? undefined : progress,
    }),
  )
  if (options.json) {
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  } else {
    for (const talk of report.imported) print(talk)
    for (const bad of report.bad) process.stderr.write(`${place(bad)}: ${bad.message}\n`)
    if (report.bad.length > 0) {
      const kept =
        report.imported.length === 0
          ? 'Nothing was imported'
          : `The other ${report.imported.length} went in`
      process.stderr.write(`${kept}; ${report.bad.length} could not be imported.\n`)
    }
  }
  return report.bad.length === 0 ? exitCodes.ok : exitCodes.failure
}

function progress(done: number, total: number): void {
  if (total > 20 && (done % 20 === 0 || done === total))
    process.stderr.write(`${done} of ${total} files\n`)
}

const states: {[S in ImportedTalk['state']]: string} = {
  created: 'new',
  updated: 'updated',
  published: 'published',
  unchanged: 'unchanged',
}

function print(talk: ImportedTalk): void {
  const {slug, title, state, slides, sections} = talk
  process.stdout.write(
    `${slug}: ${states[state]} — “${title}”, ${count(slides, 'slide')} in ${count(sections, 'section')}\n`,
  )
  for (const {line, message} of talk.problems)
    process.stderr.write(`  ${talk.file}:${line}: ${message}\n`)
  for (const {where, line, yours, theirs} of talk.conflicts) {
    process.stderr.write(
      `  ${talk.file}:${line}: the notes and the store both changed ${where}; the store's words stand.\n    store: ${yours}\n    notes: ${theirs}\n`,
    )
  }
}

function place({path, line}: BadFile): string {
  return line === undefined ? path : `${path}:${line}`
}
