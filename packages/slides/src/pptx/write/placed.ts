import {plain} from '../plain.ts'
import type {Box} from '../shapes.ts'
import {inches} from '../units.ts'

/** Where a shape stands, and what it is called. */
export const placed = (name: string, {x, y, width, height}: Box) => ({
  objectName: plain(name),
  x: inches(x),
  y: inches(y),
  w: inches(Math.max(0, width)),
  h: inches(Math.max(0, height)),
})
