import {isSameSaid} from './same-said.ts'

/** One thing in four versions. */
export type Four<Value> = {
  /** What the notes said when they were last imported. */
  base: Value | undefined
  /** What they say now. */
  theirs: Value | undefined
  /** What stands in the store. */
  yours: Value | undefined
  /** What the notes would say if they were written from the store. */
  written: Value | undefined
}

export type Picked<Value> = {value: Value | undefined; conflict: boolean}

/** The version to keep: the notes' only where they say something new and the store does not. */
export function pick<Value>({base, theirs, yours, written}: Four<Value>): Picked<Value> {
  const saysNothingNew = [base, yours, written].some((each) => isSameSaid(each, theirs))
  if (saysNothingNew) return {value: yours, conflict: false}
  if (isSameSaid(yours, base)) return {value: theirs, conflict: false}
  return {value: yours, conflict: true}
}

/** The four versions of a part of something. */
export const part = <Value, Part>(
  four: Four<Value>,
  of: (value: Value) => Part | undefined,
): Four<Part> => ({
  base: four.base === undefined ? undefined : of(four.base),
  theirs: four.theirs === undefined ? undefined : of(four.theirs),
  yours: four.yours === undefined ? undefined : of(four.yours),
  written: four.written === undefined ? undefined : of(four.written),
})
