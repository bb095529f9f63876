import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {hostname, userInfo} from 'node:os'
import type {User} from '../types.ts'

/** The person at this machine: as git knows them, else as the system does. */
export function currentUser(git: (key: string) => string = gitConfig): User {
  const login = systemName()
  return namedUser(git('user.name') || login, git('user.email') || `${login}@${hostname()}`)
}

/** The id follows from the address, so that one person is one author on every machine. */
export function namedUser(name: string, email: string): User {
  const digest = createHash('sha256').update(email.toLowerCase()).digest('hex')
  return {id: `p-${digest.slice(0, 12)}`, name, email}
}

function gitConfig(key: string): string {
  try {
    return execFileSync('git', ['config', '--get', key], {
      encoding: 'utf8',
      timeout: 2000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

function systemName(): string {
  try {
    return userInfo().username
  } catch {
    return 'local'
  }
}
