/** Throws where a text is no well-formed XML; else the names of its elements with their attributes. */
export function readXml(text: string): {name: string; attributes: ReadonlyMap<string, string>}[] {
  const body = text.replace(/^<\?xml[^?]*\?>\s*/, '')
  if (/(?![\n\t])\p{Cc}/u.test(body)) throw new Error('A control character stands in it.')
  const found: {name: string; attributes: ReadonlyMap<string, string>}[] = []
  const open: string[] = []
  let at = 0
  for (const match of body.matchAll(/<[^>]*>/g)) {
    checkText(body.slice(at, match.index))
    at = match.index + match[0].length
    const end = /^<\/([\w:]+)>$/.exec(match[0])
    if (end !== null) {
      const last = open.pop()
      if (last !== end[1]) throw new Error(`</${end[1]}> closes <${last}>.`)
      continue
    }
    const start = /^<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/.exec(match[0])
    if (start === null) throw new Error(`${match[0]} is no tag.`)
    const [, name = '', list = '', closed] = start
    const pairs = [...list.matchAll(/([\w:]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']): [string, string] => [key, value],
    )
    for (const [, value] of pairs) checkText(value)
    if (new Set(pairs.map(([key]) => key)).size < pairs.length)
      throw new Error(`${match[0]} says the same twice.`)
    found.push({name, attributes: new Map(pairs)})
    if (closed === '') open.push(name)
  }
  if (open.length > 0 || body.slice(at).trim() !== '')
    throw new Error(`<${open.at(-1)}> stays open.`)
  return found
}

function checkText(text: string): void {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
    throw new Error(`“${text.slice(0, 80)}” is not escaped.`)
}
