import type {Talk} from '@rostrum/schema'
import {exampleTalk} from './example-talk.ts'

export const hostileText =
  "\"><script>alert(1)</script><img src=x onerror=alert(1)>' onload='alert(1) &quot; javascript:alert(1) \u0000\ud800"

/** The example talk with an attack in every string that an editor could have written. */
export function hostileTalk(): Talk {
  return poison(exampleTalk()) as Talk
}

const kept = new Set(['_type', 'listItem', 'style'])

function poison(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return kept.has(name) ? value : `${hostileText}${value}`
  if (Array.isArray(value)) return value.map((item) => poison(item, name))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item, key)]))
}
