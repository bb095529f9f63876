/** The type under which dragged slides travel between sorters. */
export const slidesType = 'application/x-rostrum-slides'

/** Before or behind which slide something would be dropped; behind the last where there is none. */
export function dropTarget(
  grid: HTMLElement,
  x: number,
  y: number,
): {key: string | undefined; side: 'before' | 'after'} {
  const places = [...grid.querySelectorAll<HTMLElement>('[data-place]')]
    .map((element) => ({key: element.dataset['place'], box: element.getBoundingClientRect()}))
    .map(({key, box}) => ({key, box, distance: distanceTo(box, x, y)}))
    .toSorted((one, other) => one.distance - other.distance)
  const [nearest] = places
  if (nearest === undefined) return {key: undefined, side: 'after'}
  const middle = nearest.box.left + nearest.box.width / 2
  const before = getComputedStyle(grid).direction === 'rtl' ? x > middle : x < middle
  return {key: nearest.key, side: before ? 'before' : 'after'}
}

function distanceTo(box: DOMRect, x: number, y: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return Math.hypot(dx, dy * 4)
}
