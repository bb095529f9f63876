import {randomUUID} from 'node:crypto'
import type {WebSocket} from 'ws'
import type {User} from '../types.ts'
import {isRecord} from './read-body.ts'

export interface Presence {
  join(socket: WebSocket): void
  close(): void
}

/** Who looks at which document, told among the open Studios over JSON-RPC. */
export function createPresence(user: User): Presence {
  const members = new Map<WebSocket, Set<string>>()

  const publish = (sender: WebSocket, result: Record<string, unknown>) => {
    for (const [socket, subscriptions] of members) {
      if (socket === sender) continue
      for (const subscription of subscriptions) {
        reply(socket, {method: 'presence_subscription', params: {subscription, result}})
      }
    }
  }

  const METHODS: Record<string, (socket: WebSocket, params: Record<string, unknown>) => unknown> = {
    authorization: () => 'ok',
    presence_rollcall: (socket, {session}) => {
      publish(socket, {type: 'rollCall', i: user.id, session})
      return 'ok'
    },
    presence_announce: (socket, {data}) => {
      publish(socket, {type: 'state', i: user.id, m: withSession(data)})
      return 'ok'
    },
    presence_disconnect: (socket, {session}) => {
      publish(socket, {type: 'disconnect', i: user.id, m: {session}})
      return 'ok'
    },
    presence_subscribe: (socket) => {
      const subscription = randomUUID()
      members.get(socket)?.add(subscription)
      return subscription
    },
    presence_unsubscribe: (socket, {subscriptionId}) => {
      if (typeof subscriptionId === 'string') members.get(socket)?.delete(subscriptionId)
      return 'ok'
    },
  }

  const heartbeat = setInterval(() => {
    for (const socket of members.keys()) socket.send('♥')
  }, 10_000)
  heartbeat.unref()

  return {
    join(socket) {
      members.set(socket, new Set())
      socket.on('error', () => socket.terminate())
      socket.on('close', () => members.delete(socket))
      socket.on('message', (data) => {
        const request = parseRequest(Buffer.isBuffer(data) ? data.toString('utf8') : '')
        if (!request) return
        const method = Object.hasOwn(METHODS, request.method) ? METHODS[request.method] : undefined
        reply(
          socket,
          method
            ? {id: request.id, result: method(socket, request.params)}
            : {id: request.id, error: {code: -32601, message: `No method "${request.method}"`}},
        )
      })
    },
    close() {
      clearInterval(heartbeat)
      for (const socket of members.keys()) socket.terminate()
    },
  }
}

function reply(socket: WebSocket, message: Record<string, unknown>): void {
  socket.send(JSON.stringify({jsonrpc: '2.0', ...message}))
}

function withSession(data: unknown): Record<string, unknown> {
  const {sessionId, locations} = isRecord(data) ? data : {}
  return {sessionId, locations}
}

function parseRequest(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value) || typeof value['method'] !== 'string') return undefined
    const params = value['params']
    return {
      id: value['id'] ?? null,
      method: value['method'],
      params: isRecord(params) ? params : {},
    }
  } catch {
    return undefined
  }
}
