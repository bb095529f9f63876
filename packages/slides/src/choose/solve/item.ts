/** Something that is told or not, whatever it is made of. */
export type Item = {
  /** Whole seconds, short <= long. */
  short: number
  long: number
  /** What it is worth: shoulds before coulds, and those before seconds. */
  should: number
  could: number
  /** forced: it is told. follows: only where another that is told needs it. */
  own: 'forced' | 'free' | 'follows'
  /** The places of the items without which it isn't told. */
  needs: readonly number[]
}

/** 0: not told; 1: in its short telling; 2: in its long one. */
export type Telling = 0 | 1 | 2

/** Needs nothing itself, and stands or falls with those that need it. */
export const isFollower = (item: Item): boolean => item.own === 'follows' && item.needs.length === 0
