/** Where something is written: beneath which heading or item, and after what. */
export type Site = {
  /** The least indentation that belongs to the item around it; 0 outside of lists. */
  least: number
  /** The depth of the heading around it. */
  depth: number
  inItem: boolean
  /** Whether a heading would take what follows to be beneath it. */
  noHeadings?: boolean
  /** Whether nothing stands beside it: an image would fill the slide. */
  isAlone?: boolean
  /** The indentation of the item before it, beside which it stands. */
  item?: number
  /** The depth of the heading before it, beside which it stands. */
  heading?: number
  /** What stood around it in the notes, as long as all from there to here stands as it did. */
  unmoved?: string | undefined
}
