import type {BuildLine} from '../../web/api/builds.ts'
import {ask} from '../ask.ts'
import {make} from '../make.ts'

/** Builds the deck for the room as it is asked for, says how far that is, and hands the file over. */
export function downloadDeck(
  form: HTMLFormElement,
  slug: string,
  roomQuery: () => URLSearchParams,
): void {
  const said = form.querySelector<HTMLElement>('.said')!
  const go = form.querySelector('button')!

  const hear: {readonly [Step in BuildLine['step']]: (line: LineOf<Step>) => void} = {
    pictures: ({done, total}) => said.replaceChildren(`Pictures: ${done} of ${total}.`),
    format: ({format}) => said.replaceChildren(`Made: ${format}.`),
    failed: ({message}) => said.replaceChildren(message),
    built({id, name, size, problems}) {
      const link = make('a', {href: `/_api/builds/${id}`, download: name}, name)
      const warnings = problems.map(({message}) => make('p', {class: 'state'}, message))
      said.replaceChildren(link, `, ${Math.max(1, Math.round(size / 1000))} kB`, ...warnings)
      link.click()
    },
  }

  const build = async (): Promise<void> => {
    go.disabled = true
    said.textContent = 'The deck is being built.'
    const query = roomQuery()
    query.set('format', form.querySelector('select')!.value)
    try {
      const answer = await ask(`/_api/talks/${encodeURIComponent(slug)}/build?${query}`)
      for await (const line of linesOf(answer)) (hear[line.step] as (line: BuildLine) => void)(line)
    } catch (error) {
      said.textContent = (error as Error).message
    }
    go.disabled = false
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void build()
  })
}

type LineOf<Step extends BuildLine['step']> = Extract<BuildLine, {step: Step}>

/** The lines of JSON of an answer, as they come. */
async function* linesOf(answer: Response): AsyncGenerator<BuildLine> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const {done, value = ''} = await reader.read()
    const lines = (rest + value).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield JSON.parse(line) as BuildLine
    if (done) return
  }
}
