import {listTalks} from '../actions/list-talks.ts'
import {count} from '../count.ts'
import {exitCodes} from '../exit-codes.ts'
import {withContent} from './with-content.ts'

export async function listCommand(options: {json?: boolean}): Promise<number> {
  const talks = await withContent(({client}) => listTalks(client))
  if (options.json) {
    process.stdout.write(`${JSON.stringify(talks, null, 2)}\n`)
  } else if (talks.length === 0) {
    process.stdout.write('No talks yet. Bring notes in with: deck import <file> --publish\n')
  } else {
    const width = Math.max(...talks.map(({slug}) => slug.length))
    for (const {slug, title, state, slides} of talks) {
      process.stdout.write(
        `${slug.padEnd(width)}  ${count(slides, 'slide').padStart(11)}  ${state.padEnd(9)}  ${title}\n`,
      )
    }
  }
  return exitCodes.ok
}
