import {packWoff2} from './woff2/pack-woff2.ts'

/**
 * A face with some letters alone, in one weight or in all that it has: a part of them would be set
 * narrower than it is in the whole. As WOFF2.
 *
 * @param features of OpenType, besides those that browsers apply by themselves
 */
export async function subsetFace(
  face: Uint8Array,
  letters: string,
  weight: number | null,
  features: readonly string[],
): Promise<Uint8Array> {
  const {default: subsetFont} = await import('subset-font')
  const axes = weight === null ? {} : {variationAxes: {wght: weight}}
  // Its types do not know of features yet.
  const kept = {
    targetFormat: 'truetype' as const,
    keepFeatures: [...byThemselves, ...features],
    // Names of styles for menus, which no browser reads.
    dropTables: ['STAT'],
  }
  return packWoff2(await subsetFont(Buffer.from(face), letters, {...kept, ...axes}))
}

/** What browsers apply unasked. */
const byThemselves = 'calt ccmp clig kern liga locl mark mkmk rclt rlig rvrn'.split(' ')
