import type {Item} from './item.ts'

/**
 * The same items without circles: of those that need each other in a circle the first brings the
 * second, that the third and so on, and what is needed of any of them is needed of the first.
 */
export function untangle(items: readonly Item[]): Item[] {
  const circles = circlesOf(items)
  const first = new Map(circles.flatMap((circle) => circle.map((item) => [item, circle[0]!])))
  const result = items.map((item) => ({
    ...item,
    needs: [...new Set(item.needs.map((need) => first.get(need) ?? need))],
  }))
  for (const circle of circles) chain(result, circle)
  return result
}

/** Makes one thing of members: all are told or none, each in a telling of its own. */
export function chain(items: Item[], members: readonly number[]): void {
  const own = members.map((member) => items[member]!)
  const inside = new Set(members)
  const outside = new Set(own.flatMap(({needs}) => needs.filter((need) => !inside.has(need))))
  const use = (['forced', 'free', 'follows'] as const).find((candidate) =>
    own.some((item) => item.own === candidate),
  )!
  for (const [place, member] of members.entries()) {
    const next = members[place + 1]
    items[member] = {
      ...items[member]!,
      own: place === 0 || use === 'forced' ? use : 'follows',
      needs: next === undefined ? [...outside] : [next],
    }
  }
}

/** Sets of two and more items that need each other, each in order (Tarjan, without recursion). */
function circlesOf(items: readonly Item[]): number[][] {
  const found = new Int32Array(items.length).fill(-1)
  const low = new Int32Array(items.length)
  const isOpen = new Uint8Array(items.length)
  const next = new Int32Array(items.length)
  const open: number[] = []
  const circles: number[][] = []
  let count = 0
  for (let root = 0; root < items.length; root += 1) {
    if (found[root] !== -1) continue
    const path = [root]
    while (path.length > 0) {
      const item = path.at(-1)!
      if (found[item] === -1) {
        found[item] = low[item] = count++
        open.push(item)
        isOpen[item] = 1
      }
      const need = items[item]!.needs[next[item]!++]
      if (need !== undefined) {
        if (found[need] === -1) path.push(need)
        else if (isOpen[need] === 1) low[item] = Math.min(low[item]!, found[need]!)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above !== undefined) low[above] = Math.min(low[above]!, low[item]!)
      if (low[item] !== found[item]) continue
      const circle = open.splice(open.indexOf(item))
      for (const member of circle) isOpen[member] = 0
      if (circle.length > 1) circles.push(circle.toSorted((a, b) => a - b))
    }
  }
  return circles
}
