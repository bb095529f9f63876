/** The notes and an editor changed the same thing. The editor's version was kept. */
export type Conflict = {
  /** Where in the talk: section, slide, field. */
  where: string
  /** The line of the new notes, counted from 1; 1 where they say nothing of it any more. */
  line: number
  /** What stands in the store, and stays. */
  yours: string
  /** What the notes say now. */
  theirs: string
}
