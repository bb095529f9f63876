/**
 * A face with some letters alone, in one weight or in all that it has: a part of them would be set
 * narrower than it is in the whole.
 */
export async function subsetFace(
  face: Uint8Array,
  letters: string,
  weight: number | null,
): Promise<Uint8Array> {
  const {default: subsetFont} = await import('subset-font')
  const axes = weight === null ? {} : {variationAxes: {wght: weight}}
  return subsetFont(Buffer.from(face), letters, {...kept, ...axes})
}

/** What browsers apply by themselves, and what the themes ask for: figures and small capitals. */
const kept = {
  targetFormat: 'woff2' as const,
  keepFeatures:
    'calt c2sc ccmp clig kern liga lnum locl mark mkmk onum pnum rclt rlig rvrn smcp tnum'.split(
      ' ',
    ),
}
