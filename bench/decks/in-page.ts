/** Runs in the page before anything of it does: notes when the first slide is first seen. */
export function watchFirstSlide(mark: string): void {
  const bench = globalThis as unknown as InPage
  const seen = new Map<string, Element>()
  bench.isSeen = (text) => {
    let heading = seen.get(text)
    if (!heading?.isConnected) {
      const all = [...document.querySelectorAll('h1, h2, h3')]
      heading = all.find(({textContent}) => textContent.includes(text))
      if (heading) seen.set(text, heading)
    }
    if (!heading?.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false
    const {width, left, right, top, bottom} = heading.getBoundingClientRect()
    return width > 0 && left < innerWidth && right > 0 && top < innerHeight && bottom > 0
  }
  bench.firstSeen = 0
  const look = () => {
    if (document.body && bench.isSeen(mark)) bench.firstSeen = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

export interface InPage {
  /** Is a heading with this text in the window, and not hidden? */
  isSeen: (text: string) => boolean
  /** Milliseconds from the start of navigation; 0: not yet. */
  firstSeen: number
}

/** Runs in the page: presses the arrow for each mark and waits until its slide is there; ms each. */
export async function stepThrough(marks: readonly string[]): Promise<number[]> {
  const {isSeen} = globalThis as unknown as InPage
  const turn = () =>
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel()
      port1.addEventListener('message', resolve)
      port1.start()
      port2.postMessage(0)
    })
  const steps = []
  for (const mark of marks) {
    const start = performance.now()
    const press = new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      code: 'ArrowRight',
      bubbles: true,
    })
    Object.defineProperty(press, 'keyCode', {value: 39})
    document.body.dispatchEvent(press)
    while (!isSeen(mark)) {
      if (performance.now() - start > 20_000) throw new Error(`The slide ${mark} never came.`)
      await turn()
    }
    steps.push(performance.now() - start)
  }
  return steps
}
