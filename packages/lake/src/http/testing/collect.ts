export interface Collected<T> {
  items: T[]
  /** Resolves as soon as the items so far satisfy the condition. */
  until(condition: (items: readonly T[]) => boolean): Promise<readonly T[]>
  stop(): void
}

/** Gathers what a stream says, so that a test can wait for it. */
export function collect<T>(source: Source<T>): Collected<T> {
  const items: T[] = []
  const checks = new Set<() => void>()
  let failure: Error | undefined
  const subscription = source.subscribe({
    next: (item) => {
      items.push(item)
      for (const check of checks) check()
    },
    error: (error: Error) => {
      failure = error
      for (const check of checks) check()
    },
  })
  return {
    items,
    stop: () => subscription.unsubscribe(),
    until: (condition) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!condition(items)) return failure === undefined ? undefined : reject(failure)
          checks.delete(check)
          resolve(items)
        }
        checks.add(check)
        check()
      }),
  }
}

/** As much of an observable as collecting needs. */
interface Source<T> {
  subscribe(observer: {next: (item: T) => void; error: (error: Error) => void}): {
    unsubscribe(): void
  }
}
