export interface FileType {
  extension: string
  mimeType: string
}

/**
 * What the bytes are, by their first ones. The declared type is not asked: it may be a lie that
 * makes a browser run them.
 */
export function sniffType(bytes: Uint8Array): FileType | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex')
  const found = SIGNATURES.find(([pattern]) => pattern.test(head))
  if (found) return {extension: found[1], mimeType: found[2]}
  return looksLikeSvg(bytes) ? {extension: 'svg', mimeType: 'image/svg+xml'} : undefined
}

/** How a stored file is sent: only types that no browser runs, else as plain bytes. */
export function servedType(extension: string): string {
  const known = SIGNATURES.find(([, name]) => name === extension)
  return known?.[2] ?? SAFE_TEXT[extension] ?? 'application/octet-stream'
}

/** The first bytes in hexadecimal; `.` is any digit. */
const SIGNATURES: readonly (readonly [RegExp, string, string])[] = [
  [/^89504e470d0a1a0a/, 'png', 'image/png'],
  [/^ffd8ff/, 'jpg', 'image/jpeg'],
  [/^474946383[79]61/, 'gif', 'image/gif'],
  [/^52494646.{8}57454250/, 'webp', 'image/webp'],
  [/^.{8}66747970617669(?:66|73)/, 'avif', 'image/avif'],
  [/^.{8}66747970(?:68656963|68656978|6d696631|6d736631)/, 'heic', 'image/heic'],
  [/^(?:49492a00|4d4d002a)/, 'tiff', 'image/tiff'],
  [/^255044462d/, 'pdf', 'application/pdf'],
  [/^.{8}667479707174/, 'mov', 'video/quicktime'],
  [/^.{8}667479704d3441/, 'm4a', 'audio/mp4'],
  [/^.{8}66747970/, 'mp4', 'video/mp4'],
  [/^1a45dfa3/, 'webm', 'video/webm'],
  [/^(?:494433|fff[b32])/, 'mp3', 'audio/mpeg'],
  [/^4f676753/, 'ogg', 'audio/ogg'],
  [/^52494646.{8}57415645/, 'wav', 'audio/wav'],
  [/^774f4632/, 'woff2', 'font/woff2'],
  [/^504b0304/, 'zip', 'application/zip'],
  [/^1f8b/, 'gz', 'application/gzip'],
]

const SAFE_TEXT: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  svg: 'image/svg+xml',
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  return /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*|<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(
    start,
  )
}
