import type {Perspective} from '../types.ts'
import {dataError} from './errors.ts'
import {isSince} from './route-path.ts'

/** `raw`, `drafts`, or a comma list of layers. Absent: `published`, `raw` before 2025-02-19. */
export function parsePerspective(value: string | undefined, version: string): Perspective {
  if (!value) return isSince(version, '2025-02-19') ? 'published' : 'raw'
  const layers = value.split(',').map((layer) => (layer === 'previewDrafts' ? 'drafts' : layer))
  const [only] = layers
  if (layers.length === 1 && (only === 'raw' || only === 'published' || only === 'drafts'))
    return only
  const odd = layers.find((layer) => layer === 'raw' || !/^[A-Za-z0-9_-]{1,128}$/.test(layer))
  if (odd !== undefined) {
    throw dataError(
      400,
      'invalidPerspective',
      `"${odd}" cannot stand in a list of perspectives. Expected raw, published, drafts, or release names such as "rSpring,drafts".`,
    )
  }
  return layers
}
