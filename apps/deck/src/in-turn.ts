/**
 * Works on so many items at once, and tells of each in the order of the items, as soon as it and all
 * before it are done. Work must not fail.
 */
export async function inTurn<Item, Done>(
  items: readonly Item[],
  {atOnce, work, tell}: InTurn<Item, Done>,
): Promise<void> {
  const done = new Map<number, Done>()
  let next = 0
  let told = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next
      next += 1
      done.set(index, await work(items[index]!))
      for (; done.has(told); told += 1) {
        tell(done.get(told)!)
        done.delete(told)
      }
    }
  }
  await Promise.all(Array.from({length: atOnce}, worker))
}

export interface InTurn<Item, Done> {
  atOnce: number
  work: (item: Item) => Promise<Done>
  tell: (done: Done) => unknown
}
