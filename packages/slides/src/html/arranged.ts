import {html, type Html} from './html.ts'

/** Marks a block that isn't arranged as its kind is of itself. */
export const arranged = <Name extends string>(arrangement: Name, own: Name): Html | null =>
  arrangement === own ? null : html` data-arrangement="${arrangement}"`
