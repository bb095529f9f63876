import {join} from 'node:path'
import type {BuiltDeck} from '../actions/build-deck.ts'
import {count} from '../count.ts'

/** A built deck as lines of the output, and what there is to say of it as lines of the error output. */
export function printDeck(deck: BuiltDeck): void {
  const {slug, folder, pages, size, formats, unchanged} = deck
  const kilobytes = Math.round(size / 1000)
  const [[first, files] = ['html', []], ...others] = Object.entries(formats)
  const shown = first === 'html' ? 'index.html' : (files[0] ?? '')
  const arrow = unchanged ? 'unchanged in' : '→'
  process.stdout.write(
    `${slug}: ${count(pages, 'page')}, ${kilobytes} kB ${arrow} ${join(folder, shown)}\n`,
  )
  for (const [, [file = '', ...more]] of others)
    process.stdout.write(
      `  ${arrow} ${join(folder, file)}${more.length === 0 ? '' : ` and ${more.length} more`}\n`,
    )
  printProblems(deck)
}

export function printProblems({slug, problems, old}: BuiltDeck): void {
  for (const {page, slide, message} of problems) {
    const where = page === null ? (slide ?? slug) : `page ${page}, “${slide}”`
    process.stderr.write(`  ${where}: ${message}\n`)
  }
  for (const {format, files, outdated, notes} of old) {
    const [file = '', ...more] = files
    const what = more.length === 0 ? file : `${file} and ${more.length} more`
    const why = [
      ...(outdated ? ['shows an earlier state'] : []),
      ...(notes ? ['has all speaker notes'] : []),
    ].join(' and ')
    process.stderr.write(
      `  ${what}: Of an earlier build, and ${why}. Build it again with --format ${format}, or remove it.\n`,
    )
  }
}
