import {checkTalk} from '../actions/check-talk.ts'
import type {CheckedTalk} from '../actions/check-talk.ts'
import {importNotes} from '../actions/import-notes.ts'
import type {ImportedTalk} from '../actions/import-notes.ts'
import type {BadFile} from '../actions/note-files.ts'
import {adviceLine} from '../advice.ts'
import {count} from '../count.ts'
import {exitCodes} from '../exit-codes.ts'
import {withContent} from './with-content.ts'

export async function importCommand(
  paths: string[],
  options: {publish?: boolean; json?: boolean},
): Promise<number> {
  const report = await withContent(async (content) => {
    const {imported, bad} = await importNotes(content, {
      paths,
      target: options.publish ? 'publish' : 'draft',
      snapshot: 'before import',
      onProgress: options.json ? undefined : progress,
    })
    const judged: JudgedTalk[] = []
    for (const talk of imported) {
      const {errors, warnings} = await checkTalk(content.client, talk.slug)
      judged.push({...talk, advice: {errors, warnings}})
    }
    return {imported: judged, bad}
  })
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
    for (const {slug, advice} of report.imported) {
      const line = adviceLine(advice)
      if (line !== undefined) process.stdout.write(`${line}: deck check ${slug}\n`)
    }
  }
  return report.bad.length === 0 ? exitCodes.ok : exitCodes.failure
}

type JudgedTalk = ImportedTalk & {advice: Pick<CheckedTalk, 'errors' | 'warnings'>}

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
