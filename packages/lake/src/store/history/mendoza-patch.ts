import {applyPatch} from 'mendoza'

import type {Document, DocumentChange} from '../../types.ts'

/**
 * Patches in the Mendoza format, both ways, over documents without `_rev`: a patch addresses fields
 * by their place among the sorted keys, and every reader takes `_rev` away before it applies one.
 */
export function effectsOf(
  before: Document | null,
  after: Document | null,
): DocumentChange['effects'] {
  const left = withoutRevision(before)
  const right = withoutRevision(after)
  return {apply: encode(left, right), revert: encode(right, left)}
}

type Patch = unknown[]
type Value = Readonly<Record<string, unknown>>

const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
}

function encode(left: Value | null, right: Value | null): Patch {
  const whole = [op.value, right]
  if (!left || !right) return whole
  const patch: Patch = []
  encodeObject(left, right, patch)
  return roundTrips(left, patch, right) ? patch : whole
}

function roundTrips(left: Value, patch: Patch, right: Value): boolean {
  try {
    return equal(applyPatch(left, patch), right)
  } catch {
    return false
  }
}

function encodeObject(left: Value, right: Value, patch: Patch): void {
  const keys = Object.keys(left).toSorted(byCodeUnit)
  const places = new Map(keys.map((key, i) => [key, i]))
  for (const [key, after] of Object.entries(right)) {
    const place = places.get(key)
    const before = place === undefined ? undefined : left[key]
    if (place === undefined) patch.push(op.objectSetFieldValue, after, key)
    else if (!equal(before, after)) encodeField(before, after, key, place, patch)
  }
  for (const [key, place] of places)
    if (!Object.hasOwn(right, key)) patch.push(op.objectDeleteField, place)
}

function encodeField(
  before: unknown,
  after: unknown,
  key: string,
  place: number,
  patch: Patch,
): void {
  if (isObject(before) && isObject(after)) {
    patch.push(op.pushFieldCopy, place)
    encodeObject(before, after, patch)
    patch.push(op.returnIntoObjectSameKeyPop)
  } else if (
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length > 0 &&
    after.length > 0
  ) {
    patch.push(op.pushFieldBlank, place)
    encodeArray(before, after, patch)
    patch.push(op.returnIntoObjectSameKeyPop)
  } else if (
    typeof before === 'string' &&
    typeof after === 'string' &&
    after.length > shortString
  ) {
    patch.push(op.pushFieldBlank, place)
    encodeString(before, after, patch)
    patch.push(op.returnIntoObjectSameKeyPop)
  } else patch.push(op.objectSetFieldValue, after, key)
}

const shortString = 8
/** Looking for runs is quadratic; beyond this an array is written out. */
const longestDiffedArray = 300

function encodeArray(left: readonly unknown[], right: readonly unknown[], patch: Patch): void {
  const search = left.length <= longestDiffedArray && right.length <= longestDiffedArray
  let i = 0
  while (i < right.length) {
    const run = search
      ? longestRun(left, right, i)
      : {start: i, length: samePrefix(left, right, i, i)}
    if (run.length > 0) {
      patch.push(op.arrayAppendSlice, run.start, run.start + run.length)
      i += run.length
      continue
    }
    const after = right[i]
    const place =
      isObject(after) && typeof after['_key'] === 'string' ? placeOfKey(left, after['_key']) : -1
    const before = left[place]
    if (isObject(before) && isObject(after)) {
      patch.push(op.pushElementCopy, place)
      encodeObject(before, after, patch)
      patch.push(op.returnIntoArrayPop)
    } else patch.push(op.arrayAppendValue, after)
    i += 1
  }
}

function longestRun(left: readonly unknown[], right: readonly unknown[], from: number) {
  let best = {start: 0, length: 0}
  for (let start = 0; start < left.length; start += 1) {
    const length = samePrefix(left, right, start, from)
    if (length > best.length) best = {start, length}
  }
  return best
}

function samePrefix(
  left: readonly unknown[],
  right: readonly unknown[],
  i: number,
  j: number,
): number {
  let n = 0
  while (i + n < left.length && j + n < right.length && equal(left[i + n], right[j + n])) n += 1
  return n
}

function placeOfKey(list: readonly unknown[], key: string): number {
  return list.findIndex((item) => isObject(item) && item['_key'] === key)
}

/** Offsets are UTF-8 bytes, so the cut falls between characters, never inside one. */
function encodeString(left: string, right: string, patch: Patch): void {
  const before = Array.from(left)
  const after = Array.from(right)
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const total = Buffer.byteLength(left)
  const headBytes = Buffer.byteLength(before.slice(0, head).join(''))
  const tailBytes = Buffer.byteLength(before.slice(before.length - tail).join(''))
  const middle = after.slice(head, after.length - tail).join('')
  if (headBytes > 0) patch.push(op.stringAppendSlice, 0, headBytes)
  if (middle !== '') patch.push(op.stringAppendString, middle)
  if (tailBytes > 0) patch.push(op.stringAppendSlice, total - tailBytes, total)
}

export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
  )
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withoutRevision(document: Document | null): Value | null {
  if (!document) return null
  const {_rev, ...rest} = document
  return rest
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
