import {crc32, deflateRawSync} from 'node:zlib'

/**
 * A ZIP archive of files by path. The same files always give the same bytes.
 * At most 65,535 files and 4 GiB: a deck is far from either.
 */
export function zip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const bytes = Buffer.from(content)
    const deflated = deflateRawSync(bytes)
    const isSmaller = deflated.length < bytes.length
    const body = isSmaller ? deflated : bytes
    const common = entry(isSmaller, crc32(bytes), body.length, bytes.length, name.length)
    bodies.push(signed(0x04034b50, [common]), name, body)
    directory.push(signed(0x02014b50, [u16(unixVersion), common, rest(offset)]), name)
    offset += 4 + common.length + name.length + body.length
  }
  const list = Buffer.concat(directory)
  const count = files.size
  const end = signed(0x06054b50, [
    u32(0),
    u16(count),
    u16(count),
    u32(list.length),
    u32(offset),
    u16(0),
  ])
  return new Uint8Array(Buffer.concat([...bodies, list, end]))
}

/** Made on Unix, by version 2.0 of the format. */
const unixVersion = (3 << 8) | 20
const utf8Names = 0x0800
/** 1980-01-01, the first day that the format knows. */
const firstDay = 0x0021
const readable = 0o100644

function entry(isDeflated: boolean, crc: number, packed: number, size: number, name: number) {
  const numbers = [u16(20), u16(utf8Names), u16(isDeflated ? 8 : 0), u16(0), u16(firstDay)]
  return Buffer.concat([...numbers, u32(crc), u32(packed), u32(size), u16(name), u16(0)])
}

/** What only the directory says: no comment, first disk, no attributes but the permissions. */
function rest(offset: number): Buffer {
  return Buffer.concat([u16(0), u16(0), u16(0), u16(0), u16(readable), u32(offset)])
}

const signed = (signature: number, parts: readonly Buffer[]): Buffer =>
  Buffer.concat([u32(signature), ...parts])

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
