import {connect} from 'node:net'

export interface RawResponse {
  status: number
  headers: Record<string, string>
  body: string
}

/** A request exactly as given: fetch would refuse headers such as Host and Origin. */
export function rawRequest(
  port: number,
  lines: {method?: string; path: string; headers?: Record<string, string>; body?: string},
): Promise<RawResponse> {
  const {method = 'GET', path, headers = {}, body = ''} = lines
  const sent: Record<string, string> = {
    host: `localhost:${port}`,
    ...(body ? {'content-length': String(Buffer.byteLength(body))} : {}),
    connection: 'close',
    ...headers,
  }
  const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`),
    )
    let text = ''
    const finish = () => resolve(parse(text))
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      text += chunk
      // A stream never ends by itself; its head and first event are all a test asks for.
      if (/content-type: text\/event-stream/i.test(text) && /\nevent: /.test(text)) {
        socket.destroy()
        finish()
      }
    })
    socket.on('end', finish)
    socket.on('error', reject)
  })
}

function parse(text: string): RawResponse {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
  }
}
