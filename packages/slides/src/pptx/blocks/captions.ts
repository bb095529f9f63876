import type {Box} from '../shapes.ts'
import type {BlockScope} from './drawn.ts'
import {stack} from './words.ts'

export function captions(
  {caption, credit = null}: {caption: string | null; credit?: string | null},
  at: Omit<Box, 'height'>,
  {palette}: BlockScope,
) {
  const list = [
    ...(caption === null ? [] : [{text: caption, size: 20, leading: 1.35, color: palette.ink}]),
    ...(credit === null
      ? []
      : [{text: credit, size: 18, leading: 1.34, face: 'label' as const, color: palette.soft}]),
  ]
  if (list.length === 0) return {shapes: [], height: 0}
  const {shape, height} = stack('Caption', at, list)
  return {shapes: [shape], height}
}
