import {promisify} from 'node:util'
import {brotliCompress, constants} from 'node:zlib'
import {bytes} from './bytes.ts'
import {glyphStreams} from './glyph-streams.ts'
import {readGlyph} from './read-glyph.ts'
import type {Glyph} from './read-glyph.ts'

/**
 * A TrueType font as WOFF2, by the Brotli of Node: a library in WebAssembly takes longer to start
 * than this takes for all faces of a deck.
 */
export async function packWoff2(font: Uint8Array): Promise<Uint8Array> {
  const tables = packedTables(tablesOf(font))
  const body = Buffer.concat(tables.map(({packed}) => packed))
  const compressed = await compress(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      // The most but one: thrice as quick, and no larger where a file is as small as a face.
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
  const directory = bytes()
  for (const {tag, size, packed, version} of tables) {
    const known = knownTags.indexOf(tag)
    directory.u8((version << 6) | (known < 0 ? 63 : known))
    if (known < 0) directory.add(Buffer.from(tag, 'latin1'))
    directory.base128(size)
    if (isChanged(tag, version)) directory.base128(packed.length)
  }
  const entries = directory.done()
  const length = padded(48 + entries.length + compressed.length)
  const unpacked = tables.reduce((sum, {size}) => sum + 16 + padded(size), 12)
  const head = bytes()
  head.add(Buffer.from('wOF2'))
  head.add(font.subarray(0, 4))
  head.u32(length)
  head.u16(tables.length, 0)
  head.u32(unpacked, compressed.length)
  // A version of nobody's, and neither metadata nor data of an owner's own.
  head.u16(1, 0)
  head.u32(0, 0, 0, 0, 0)
  const whole = new Uint8Array(length)
  whole.set(head.done())
  whole.set(entries, 48)
  whole.set(compressed, 48 + entries.length)
  return whole
}

const compress = promisify(brotliCompress)

type Tables = ReadonlyMap<string, Uint8Array>

interface Packed {
  tag: string
  /** In bytes, in the font. */
  size: number
  packed: Uint8Array
  /** Which of the transformations of its table; for most 0 says none. */
  version: number
}

function tablesOf(font: Uint8Array): Tables {
  const view = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  return new Map(
    Array.from({length: view.readUInt16BE(4)}, (_, index) => {
      const at = 12 + 16 * index
      const start = view.readUInt32BE(at + 8)
      const table = view.subarray(start, start + view.readUInt32BE(at + 12))
      return [view.toString('latin1', at, at + 4), table] as const
    }),
  )
}

/** In the order that the format asks for: where glyphs lie comes right after them. */
function packedTables(tables: Tables): Packed[] {
  const glyphs = glyphsOf(tables)
  const place = (tag: string): string => (tag === 'loca' ? 'glyf ' : tag)
  return [...tables]
    .toSorted(([one], [other]) => (place(one) < place(other) ? -1 : 1))
    .map(([tag, table]) => ({
      tag,
      size: table.length,
      ...(packers[tag]?.(tables, glyphs) ?? {packed: table, version: 0}),
    }))
}

type Packer = (
  tables: Tables,
  glyphs: readonly (Glyph | null)[],
) => Pick<Packed, 'packed' | 'version'>

/** Tables that are not packed as they are. */
const packers: Readonly<Record<string, Packer>> = {
  glyf: (tables, glyphs) => ({
    packed: glyphStreams(glyphs, tableOf(tables, 'head').readUInt16BE(50)),
    version: 0,
  }),
  // It follows from the glyphs.
  loca: () => ({packed: new Uint8Array(), version: 0}),
  hmtx: widths,
}

/** Where each glyph begins follows from its outline; then its width alone is needed. */
function widths(tables: Tables, glyphs: readonly (Glyph | null)[]): ReturnType<Packer> {
  const table = tableOf(tables, 'hmtx')
  const count = tableOf(tables, 'hhea').readUInt16BE(34)
  const follows = glyphs.every((glyph, index) => {
    const at = index < count ? 4 * index + 2 : 4 * count + 2 * (index - count)
    return table.readInt16BE(at) === (glyph?.box[0] ?? 0)
  })
  if (!follows) return {packed: table, version: 0}
  const packed = bytes()
  packed.u8(3)
  for (let index = 0; index < count; index += 1) packed.u16(table.readUInt16BE(4 * index))
  return {packed: packed.done(), version: 1}
}

const isChanged = (tag: string, version: number): boolean =>
  tag === 'glyf' || tag === 'loca' ? version === 0 : version > 0

function glyphsOf(tables: Tables): (Glyph | null)[] {
  const [glyf, loca] = [tableOf(tables, 'glyf'), tableOf(tables, 'loca')]
  const isShort = tableOf(tables, 'head').readUInt16BE(50) === 0
  const placeOf = (index: number): number =>
    isShort ? loca.readUInt16BE(2 * index) * 2 : loca.readUInt32BE(4 * index)
  return Array.from({length: tableOf(tables, 'maxp').readUInt16BE(4)}, (_, index) =>
    readGlyph(glyf.subarray(placeOf(index), placeOf(index + 1))),
  )
}

function tableOf(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`A TrueType font has a table “${tag}”. This one has none.`)
  return Buffer.from(found.buffer, found.byteOffset, found.byteLength)
}

/** Tags that have a number, in its order, as far as faces have them. */
const knownTags =
  'cmap,head,hhea,hmtx,maxp,name,OS/2,post,cvt ,fpgm,glyf,loca,prep,CFF ,VORG,EBDT,EBLC,gasp,hdmx,kern,LTSH,PCLT,VDMX,vhea,vmtx,BASE,GDEF,GPOS,GSUB'.split(
    ',',
  )

const padded = (length: number): number => (length + 3) & ~3
