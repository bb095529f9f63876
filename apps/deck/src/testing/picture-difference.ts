import sharp from 'sharp'

/** How unlike two pictures of one slide are: in steps of 255, over all of it and where it is most. */
export interface Difference {
  mean: number
  /** Of the most unlike of 32 by 18 fields. */
  worst: number
}

/** Small enough that edges of letters drawn by another hand are alike, and a missing word is not. */
const fields = {width: 32, height: 18, fit: 'fill'} as const

export async function pictureDifference(one: Uint8Array, other: Uint8Array): Promise<Difference> {
  const [a, b] = await Promise.all(
    [one, other].map((picture) => sharp(picture).removeAlpha().resize(fields).raw().toBuffer()),
  )
  const steps = [...a!].map((value, at) => Math.abs(value - b![at]!))
  return {
    mean: steps.reduce((sum, step) => sum + step, 0) / steps.length,
    worst: Math.max(...steps),
  }
}
