/** Asks the server that the page is from. @throws Error with what it says of how to mend it */
export async function ask(path: string, body?: object): Promise<Response> {
  const answer = await fetch(path, {
    method: 'POST',
    ...(body && {headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)}),
  }).catch(() => {
    throw new Error('The decks do not answer. Start them again with “npm start”, and try again.')
  })
  if (answer.ok) return answer
  const refusal = (await answer.json().catch(() => ({}))) as {error?: {message?: string}}
  throw new Error(refusal.error?.message ?? `The decks answered ${answer.status}.`)
}
