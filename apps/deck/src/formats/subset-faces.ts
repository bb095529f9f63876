/** A face with the letters of a text alone, in the weights that a style sheet asks for. */
export async function subsetFace(
  face: Uint8Array,
  letters: string,
  wght: {min: number; max: number},
): Promise<Uint8Array> {
  const {default: subsetFont} = await import('subset-font')
  return subsetFont(Buffer.from(face), letters, {...kept, variationAxes: {wght}})
}

/** What browsers apply by themselves, and figures of one width. */
const kept = {
  targetFormat: 'woff2' as const,
  keepFeatures: 'calt ccmp clig kern liga lnum locl mark mkmk rclt rlig rvrn tnum'.split(' '),
}

/** Every letter of a page that may be painted: its text, and what counters and style sheets add. */
export const lettersOf = (page: string): string =>
  page.replaceAll(/<(?:style|script)\b.*?<\/(?:style|script)>|<[^>]*>/gs, '') + always

const always = ' 0123456789:/.,-–—…·’“”↗▲▶■☐☑✓×%()'

/** The lightest and the heaviest weight in a style sheet. */
export function weightsIn(css: string): {min: number; max: number} {
  const weights = [...css.matchAll(/font(?:-weight)?:\s*(\d{3})\b/g)].map(([, weight]) =>
    Number(weight),
  )
  return {min: Math.min(400, ...weights), max: Math.max(700, ...weights)}
}
