import type {Box} from '../shapes.ts'

/** Where a block stands that has its headline beside it, and where its captions do, from the foot up. */
export function besideHeadline(
  {arrangement, width, height}: {arrangement: string; width: number; height: number},
  area: Box,
): {box: Box; under: (height: number) => Omit<Box, 'height'>} {
  const isBeside = arrangement === 'beside'
  const box: Box = isBeside
    ? {x: area.x + area.width - width, y: 100, width, height}
    : {x: area.x, y: area.y, width, height}
  const beneath = {x: area.x, width: Math.min(640, area.width)}
  return {
    box,
    under: (own) =>
      isBeside
        ? {x: area.x, y: 634 - own, width: area.width - width - 48}
        : {...beneath, y: box.y + box.height},
  }
}
