import type {User} from '../types.ts'
import type {LakeApp, LakeContext} from './context.ts'
import {boom} from './errors.ts'
import {isRecord, readJsonValue} from './read-body.ts'

export function userRoutes(app: LakeApp, {user, store}: LakeContext): void {
  app.get('/users/me', (c) => c.json(me(user)))

  app.get('/users/me/keyvalue/:keys', (c) =>
    c.json(
      c.req
        .param('keys')
        .split(',')
        .map((key) => ({key, value: null, ...store.settings.get(user.id, key)})),
    ),
  )

  app.put('/users/me/keyvalue', async (c) => {
    const given = await readJsonValue(c.req.raw, SETTINGS_BYTES)
    const entries = Array.isArray(given) ? given : [given]
    return c.json(
      entries.map((entry: unknown) => {
        if (!isRecord(entry) || typeof entry['key'] !== 'string') {
          throw boom(400, 'Expected [{"key": "…", "value": …}].')
        }
        return {key: entry['key'], ...store.settings.set(user.id, entry['key'], entry['value'])}
      }),
    )
  })

  app.get('/users/:ids', (c) => {
    const ids = c.req.param('ids').split(',')
    const [only] = ids
    return c.json(
      ids.length === 1 && only ? profile(only, user) : ids.map((id) => profile(id, user)),
    )
  })
}

function me({id, name, email}: User) {
  return {
    id,
    name,
    email,
    profileImage: null,
    provider: 'local',
    role: 'administrator',
    roles: [{name: 'administrator', title: 'Administrator', description: ''}],
  }
}

/** Authors of another machine's history are known by their id only. */
function profile(id: string, user: User) {
  return id === user.id || id === 'me'
    ? {id: user.id, displayName: user.name, email: user.email, imageUrl: null}
    : {id, displayName: id, email: null, imageUrl: null}
}

const SETTINGS_BYTES = 100_000
