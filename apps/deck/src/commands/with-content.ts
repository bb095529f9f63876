import {mergeStarter} from '../actions/merge-starter.ts'
import {openContent} from '../content/open-content.ts'
import type {Content} from '../content/open-content.ts'

/** Opens the content, brings the starter talks up to date, and closes whatever happens. */
export async function withContent<T>(use: (content: Content) => Promise<T>): Promise<T> {
  const content = await openContent()
  try {
    await mergeStarter(content)
    return await use(content)
  } finally {
    await content.close()
  }
}
