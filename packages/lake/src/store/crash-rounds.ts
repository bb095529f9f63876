import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

import {openStore} from './open-store.ts'

export interface CrashReport {
  acknowledged: number
  /** Acknowledged transactions that are not there after the crash. */
  lost: number[]
  /** Transactions of which only a part is there. */
  partial: number[]
  /** Places where the log, the documents and the counter disagree. */
  disagreements: string[]
}

/** Kills a writing process with SIGKILL, `rounds` times, and looks at what is there afterwards. */
export async function crashRounds(
  file: string,
  rounds: number,
  random: () => number,
): Promise<CrashReport> {
  const report: CrashReport = {acknowledged: 0, lost: [], partial: [], disagreements: []}
  let next = 0
  for (let round = 0; round < rounds; round += 1) {
    const acknowledged = await writeUntilKilled(file, next, 20 + Math.floor(random() * 150))
    report.acknowledged += acknowledged.length
    const store = openStore({file})
    const ids = new Set([...store.all()].map(({_id}) => _id))
    const parts = (n: number) => ['a', 'b', 'c'].filter((part) => ids.has(`${part}${n}`)).length
    for (const n of acknowledged) if (parts(n) === 0) report.lost.push(n)
    const last = Number(store.documents(['counter'])[0]?.['n'] ?? -1)
    for (let n = 0; n <= last + 2; n += 1) if (parts(n) % 3 !== 0) report.partial.push(n)
    if (store.position() !== last + 1)
      report.disagreements.push(`round ${round}: log ${store.position()}, counter ${last}`)
    next = last + 1
    store.close()
  }
  return report
}

async function writeUntilKilled(
  file: string,
  from: number,
  killAfterBytes: number,
): Promise<number[]> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('crash-writer.ts', import.meta.url)), file, String(from)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    if (output.length >= killAfterBytes) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map(Number)
}
