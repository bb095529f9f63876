import {writeFileSync} from 'node:fs'
import {exportNotes} from '../actions/export-notes.ts'
import {exitCodes} from '../exit-codes.ts'
import {writing} from '../write-place.ts'
import {withContent} from './with-content.ts'

export async function exportCommand(slug: string, options: {out?: string}): Promise<number> {
  const text = await withContent(({client}) => exportNotes(client, slug))
  if (options.out === undefined) {
    process.stdout.write(text)
  } else {
    const file = options.out
    writing(file, () => writeFileSync(file, text))
    process.stderr.write(`Wrote ${options.out}\n`)
  }
  return exitCodes.ok
}
