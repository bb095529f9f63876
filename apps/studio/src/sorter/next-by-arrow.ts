/** Which element of a grid lies in the direction of an arrow key; undefined for any other key. */
export function nextByArrow<Item extends Element>(
  elements: readonly Item[],
  from: Element,
  key: string,
): Item | undefined {
  const index = elements.findIndex((element) => element === from)
  if (index === -1) return undefined
  const last = elements.length - 1
  if (key === 'Home') return elements[0]
  if (key === 'End') return elements[last]
  if (key === 'ArrowRight') return elements[Math.min(last, index + 1)]
  if (key === 'ArrowLeft') return elements[Math.max(0, index - 1)]
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const {top, left} = from.getBoundingClientRect()
  const rows = elements
    .map((element) => ({element, box: element.getBoundingClientRect()}))
    .filter(({box}) => (key === 'ArrowDown' ? box.top > top + 4 : box.top < top - 4))
  const nearest = (key === 'ArrowDown' ? Math.min : Math.max)(...rows.map(({box}) => box.top))
  return rows
    .filter(({box}) => Math.abs(box.top - nearest) < 4)
    .toSorted((one, other) => Math.abs(one.box.left - left) - Math.abs(other.box.left - left))[0]
    ?.element
}
