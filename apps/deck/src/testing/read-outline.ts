import type {TalkPoint} from './read-deck.ts'

/** Reads a list of bullets and numbered items by nothing but indentation. */
export function readOutline(notes: string): TalkPoint[] {
  const open: {indent: number; text: string}[] = []
  const points: TalkPoint[] = []
  for (const line of notes.replace(/^---\n[^]*?\n---\n/, '').split('\n')) {
    const [, space, text] = /^( *)(?:- |\d+\. +)(.*)$/.exec(line) ?? []
    if (space === undefined || text === undefined) continue
    while (open.length > 0 && open.at(-1)!.indent >= space.length) open.pop()
    points.push({text, above: open.map((point) => point.text)})
    open.push({indent: space.length, text})
  }
  return points
}
