import {prepareContent} from '../actions/prepare-content.ts'
import {openContent} from '../content/open-content.ts'
import type {Content} from '../content/open-content.ts'
import {isPrepared, notePrepared} from '../content/prepared.ts'

/** Opens the content, brings it up to date, and closes whatever happens. */
export async function withContent<T>(use: (content: Content) => Promise<T>): Promise<T> {
  const content = await openContent()
  try {
    await prepare(content)
    return await use(content)
  } finally {
    await content.close()
  }
}

/** What this program left as it is now needs nothing. */
async function prepare(content: Content): Promise<void> {
  const {local} = content
  const before = local?.state()
  if (local && before !== undefined && isPrepared(local.home, before)) return
  await prepareContent(content, {say: (line) => void process.stderr.write(`${line}\n`)})
  const after = local?.state()
  if (local && after !== undefined) notePrepared(local.home, after)
}
