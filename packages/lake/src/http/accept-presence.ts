import type {IncomingMessage, Server} from 'node:http'
import type {Duplex} from 'node:stream'
import {WebSocketServer} from 'ws'
import type {Lake} from '../create-lake.ts'
import {createPresence, type Presence} from './presence.ts'
import {routePath} from './route-path.ts'

/** `/vX/socket/:dataset`, behind the same gate as every request. */
export function acceptPresence(servers: readonly Server[], lake: Lake): Presence {
  const presence = createPresence(lake.user)
  const sockets = new WebSocketServer({noServer: true, maxPayload: 100_000})
  for (const server of servers) {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy())
      const {host = '', origin, 'sec-fetch-site': site} = request.headers
      const target = request.url ?? '/'
      const verdict = lake.gate.check({
        host,
        origin,
        site: typeof site === 'string' ? site : undefined,
        target,
      })
      if (!verdict.allowed) return refuse(socket, 403, verdict.message)
      if (routePath(target.split('?')[0] ?? '/') !== `/socket/${lake.dataset}`) {
        return refuse(socket, 404, `There is no socket ${target}.`)
      }
      sockets.handleUpgrade(request, socket, head, (client) => presence.join(client))
    })
  }
  return presence
}

function refuse(socket: Duplex, status: number, message: string): void {
  const reason = status === 403 ? 'Forbidden' : 'Not Found'
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(message)}\r\n\r\n${message}`,
  )
}
