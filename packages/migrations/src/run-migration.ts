import type {SanityClient} from '@sanity/client'
import {collectMigrationMutations} from '@sanity/migrate'
import type {NamedMigration} from './migrations.ts'
import {readDocuments} from './read-documents.ts'
import type {Reading} from './read-documents.ts'
import {guarded, toSteps} from './steps.ts'
import type {Step} from './steps.ts'

interface Tools {
  keep: () => Promise<string | undefined>
  say: (line: string) => void
}

/**
 * Runs one migration and answers how many documents it wrote. Everything is worked out before the
 * first document is written; where an editor was quicker, it is worked out anew.
 */
export async function runMigration(
  client: SanityClient,
  named: NamedMigration,
  tools: Tools,
): Promise<number> {
  const written = new Set<string>()
  for (let attempt = 1; ; attempt += 1) {
    const reading = readDocuments(client, named.migration)
    const steps = await workOut(reading, named, tools)
    if (steps.length === 0) break
    await tools.keep()
    if (attempt === 1) tools.say(`Migrating: ${named.migration.title} …`)
    if (await writeSteps(client, steps, {reading, named, tools, written, attempt})) break
  }
  if (written.size > 0) tools.say(`… ${named.migration.title}: ${counted(written.size)} written.`)
  return written.size
}

async function workOut(reading: Reading, named: NamedMigration, tools: Tools): Promise<Step[]> {
  const steps: Step[] = []
  try {
    const {documents, context} = reading
    for await (const item of collectMigrationMutations(named.migration, documents, context))
      steps.push(...toSteps(item))
    return steps
  } catch (error) {
    const place = reading.latest()
    throw await stopped(named, tools, {place, outcome: 'It changed nothing.', error})
  }
}

interface Writing {
  reading: Reading
  named: NamedMigration
  tools: Tools
  written: Set<string>
  attempt: number
}

/** False where an editor changed a document since it was read. */
async function writeSteps(
  client: SanityClient,
  steps: readonly Step[],
  {reading, named, tools, written, attempt}: Writing,
): Promise<boolean> {
  for (const [index, step] of steps.entries()) {
    try {
      const {transactionId, results} = await client.mutate(guarded(step, reading.revisions), {
        visibility: 'sync',
        returnDocuments: false,
        returnFirst: false,
        autoGenerateArrayKeys: true,
      })
      for (const {id, operation} of results) {
        if (operation === 'none') continue
        written.add(id)
        reading.revisions.set(id, transactionId)
      }
    } catch (error) {
      if (isConflict(error) && attempt < patience) return false
      const outcome = `That document is as it was; ${counted(written.size)} before it are done and stay so.`
      throw await stopped(named, tools, {place: step.document, outcome, error})
    }
    if ((index + 1) % 100 === 0) tools.say(`… ${index + 1} of ${steps.length}`)
  }
  return true
}

async function stopped(
  {id, migration}: NamedMigration,
  {keep}: Tools,
  {place, outcome, error}: {place: string | undefined; outcome: string; error: unknown},
): Promise<Error> {
  const snapshot = await keep().catch(() => undefined)
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const sentences = [
    `The migration “${migration.title}” (${id}) stopped${place === undefined ? '' : ` at ${place}`}: ${reason.replace(/[.:]?$/, '.')}`,
    outcome,
    'Mend it and start again: it goes on from there.',
    snapshot === undefined ? '' : `The store as it was before: ${snapshot}`,
  ]
  return new Error(sentences.filter(Boolean).join(' '), {cause: error})
}

function isConflict(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 409
  )
}

function counted(documents: number): string {
  return documents === 1 ? '1 document' : `${documents} documents`
}

/** How often a migration is worked out anew before an editor who is quicker stops it. */
const patience = 5
