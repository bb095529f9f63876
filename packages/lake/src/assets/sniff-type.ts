export interface FileType {
  extension: string
  mimeType: string
}

/**
 * What the bytes are, by their first ones. The declared type is not asked: it may be a lie that
 * makes a browser run them.
 */
export function sniffType(bytes: Uint8Array): FileType | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  const found = SIGNATURES.find(([pattern]) => pattern.test(head))
  if (found) return {extension: found[1], mimeType: found[2]}
  return looksLikeSvg(bytes) ? {extension: 'svg', mimeType: 'image/svg+xml'} : undefined
}

/** How a stored file is sent: only types that no browser runs, else as plain bytes. */
export function servedType(extension: string): string {
  const known = SIGNATURES.find(([, name]) => name === extension)
  return known?.[2] ?? SAFE_TEXT[extension] ?? 'application/octet-stream'
}

const SIGNATURES: readonly (readonly [RegExp, string, string])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'png', 'image/png'],
  [/^\xff\xd8\xff/, 'jpg', 'image/jpeg'],
  [/^GIF8[79]a/, 'gif', 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'webp', 'image/webp'],
  [/^[^]{4}ftypavi[fs]/, 'avif', 'image/avif'],
  [/^[^]{4}ftyp(?:heic|heix|mif1|msf1)/, 'heic', 'image/heic'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff', 'image/tiff'],
  [/^%PDF-/, 'pdf', 'application/pdf'],
  [/^[^]{4}ftypqt/, 'mov', 'video/quicktime'],
  [/^[^]{4}ftypM4A/, 'm4a', 'audio/mp4'],
  [/^[^]{4}ftyp/, 'mp4', 'video/mp4'],
  [/^\x1aE\xdf\xa3/, 'webm', 'video/webm'],
  [/^(?:ID3|\xff[\xfb\xf3\xf2])/, 'mp3', 'audio/mpeg'],
  [/^OggS/, 'ogg', 'audio/ogg'],
  [/^RIFF[^]{4}WAVE/, 'wav', 'audio/wav'],
  [/^wOF2/, 'woff2', 'font/woff2'],
  [/^PK\x03\x04/, 'zip', 'application/zip'],
  [/^\x1f\x8b/, 'gz', 'application/gzip'],
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
