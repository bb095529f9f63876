import {crc32, inflateRawSync} from 'node:zlib'

/** The files of a ZIP archive, read by its directory; it throws where anything does not fit. */
export function unzip(archive: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const files = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10)
    const [crc, packed, size] = [16, 20, 24].map((place) => bytes.readUInt32LE(at + place))
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength!)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const body = bytes.subarray(start, start + packed!)
    const content = method === 8 ? inflateRawSync(body) : body
    if (content.length !== size || crc32(content) !== crc)
      throw new Error(`${name} is not what the archive says: ${content.length} bytes.`)
    files.set(name, content)
    at += 46 + nameLength! + extra! + comment!
  }
  return files
}
