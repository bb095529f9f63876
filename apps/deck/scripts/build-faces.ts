import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import subsetFont from 'subset-font'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/**
 * Writes the faces of the assets unpacked, *.ttf, from which decks take their letters: unpacking them
 * for every deck would take longer than all else that is done with them.
 */
export async function buildFaces(
  assets = join(dist, 'assets'),
  outdir = join(dist, 'faces'),
): Promise<void> {
  await rm(outdir, {recursive: true, force: true})
  await mkdir(outdir, {recursive: true})
  for (const name of await readdir(join(assets, 'fonts'))) {
    const packed = await readFile(join(assets, 'fonts', name))
    // Its types do not know that all glyphs may be kept.
    const whole = {targetFormat: 'truetype' as const, keepAllGlyphs: true, dropTables: ['STAT']}
    const face = await subsetFont(packed, '', whole)
    await writeFile(join(outdir, name.replace(/\.woff2$/, '.ttf')), face)
  }
}
