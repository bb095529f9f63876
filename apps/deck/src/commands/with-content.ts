import {prepareContent} from '../actions/prepare-content.ts'
import {openContent} from '../content/open-content.ts'
import type {Content} from '../content/open-content.ts'

/** Opens the content, brings it up to date, and closes whatever happens. */
export async function withContent<T>(use: (content: Content) => Promise<T>): Promise<T> {
  const content = await openContent()
  try {
    await prepareContent(content, {say: (line) => void process.stderr.write(`${line}\n`)})
    return await use(content)
  } finally {
    await content.close()
  }
}
