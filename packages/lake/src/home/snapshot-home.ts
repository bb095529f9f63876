import {connect} from './connect.ts'

/**
 * A consistent copy of a home's documents, through its server where one runs. Answers its path.
 * @throws LockedError where another process holds the home; Error with the server's words
 */
export async function snapshotHome(home: string, label: string): Promise<string> {
  const connection = await connect(home)
  try {
    const response = await fetch(`${connection.url}/vX/_rostrum/snapshots`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({label}),
    })
    const answer = (await response.json()) as {file?: string; message?: string}
    if (answer.file === undefined) throw new Error(answer.message ?? 'The lake made no snapshot.')
    return answer.file
  } finally {
    await connection.close()
  }
}
