import type {PlannedFile} from '../plan/deck-plan.ts'
import type {ImageFile} from './image-files.ts'

/** A film of the deck: where the deck keeps it, and where it comes from. */
export function videoFile({assetId, url, mimeType}: PlannedFile): ImageFile {
  const name = assetId.replace(/[^A-Za-z0-9_-]+/g, '-')
  const own = /-([a-z0-9]{2,4})$/.exec(assetId)?.[1]
  const extension = extensions[mimeType ?? ''] ?? (own && known.has(own) ? own : 'mp4')
  return {path: `media/${name}.${extension}`, url, width: null}
}

const extensions: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'video/ogg': 'ogv',
}
/** Any other would let a file that is no film be opened as what it says it is. */
const known: ReadonlySet<string> = new Set([...Object.values(extensions), 'm4v'])
