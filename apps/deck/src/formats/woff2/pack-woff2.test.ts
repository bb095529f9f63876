import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import subsetFont from 'subset-font'
import {expect, test} from 'vitest'
import {packWoff2} from './pack-woff2.ts'

// Its types do not know that all glyphs may be kept.
const whole = {targetFormat: 'truetype' as const, keepAllGlyphs: true}

/** A face as TrueType, unpacked by Google's library where it is packed. */
const unpacked = (face: Uint8Array): Promise<Buffer> => subsetFont(Buffer.from(face), '', whole)

test.each([
  'geist-mono/files/geist-mono-symbols2-wght-normal.woff2',
  'instrument-sans/files/instrument-sans-latin-wght-italic.woff2',
  'newsreader/files/newsreader-vietnamese-wght-normal.woff2',
  'schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2',
])('%s is unpacked as it was', async (path) => {
  const file = fileURLToPath(import.meta.resolve(`@fontsource-variable/${path}`))
  const shipped = readFileSync(file)
  const face = await unpacked(shipped)
  const packed = await packWoff2(face)
  expect((await unpacked(packed)).equals(face)).toBe(true)
  expect(packed.length).toBeLessThan(shipped.length * 1.05)
})

test('one weight of a few letters is packed as the library packs it', async () => {
  const file = fileURLToPath(
    import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'),
  )
  const made = (targetFormat: 'truetype' | 'woff2') =>
    subsetFont(readFileSync(file), 'Überall Häfen, 24 Türme', {
      targetFormat,
      variationAxes: {wght: 700},
    })
  const [packed, theirs] = [await packWoff2(await made('truetype')), await made('woff2')]
  expect((await unpacked(packed)).equals(await unpacked(theirs))).toBe(true)
  expect(packed.length).toBeLessThan(theirs.length * 1.05)
})

test('what has no outlines of TrueType is refused by the name of its table', async () => {
  const font = Buffer.alloc(12)
  font.writeUInt32BE(0x00010000)
  await expect(packWoff2(font)).rejects.toThrow('glyf')
})
