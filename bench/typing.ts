import type {Page} from 'playwright-core'

export interface Latencies {
  /** Milliseconds from a key's press to the frame that shows its letter in the field. */
  input: number[]
  /** Milliseconds from a key's press to the frame that shows it in the preview, where one is open. */
  preview: number[]
}

/**
 * Types letters into the focused field as a quick typist does, and measures each in the page itself:
 * from the time stamp of the key's event to the frame after the field, or the preview, has it.
 */
export async function typeAndMeasure(page: Page, letters = 60): Promise<Latencies> {
  await page.evaluate(watchTyping)
  for (let letter = 0; letter < letters; letter += 1) {
    await page.keyboard.press('abcdefghij'[letter % 10]!)
    await page.waitForTimeout(110)
  }
  await page.waitForTimeout(1500)
  return page.evaluate(() => (globalThis as unknown as {typed: Latencies}).typed)
}

/** Runs in the page. */
function watchTyping(): void {
  const typed: Latencies = {input: [], preview: []}
  Object.assign(globalThis, {typed})
  let waiting: {pressed: number; text: string}[] = []
  const afterFrame = (act: (now: number) => void) =>
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel()
      port1.addEventListener('message', () => act(performance.now()), {once: true})
      port1.start()
      port2.postMessage(null)
    })
  const field = document.activeElement
  let pressed = 0
  const textOf = (element: Element | null) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : (element?.textContent ?? '')
  document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
  document.addEventListener(
    'input',
    () => {
      const since = pressed
      afterFrame((now) => typed.input.push(now - since))
      waiting.push({pressed: since, text: textOf(field)})
    },
    true,
  )
  const frame = document.querySelector('[data-testid=slide-preview] [data-testid=slide-frame]')
  const root = frame?.shadowRoot
  if (!root) return
  const look = () => {
    const shown = root.textContent?.replaceAll('\u00ad', '') ?? ''
    const seen = waiting.findLastIndex(({text}) => shown.includes(text))
    if (seen < 0) return
    const arrived = waiting.slice(0, seen + 1)
    waiting = waiting.slice(seen + 1)
    afterFrame((now) => typed.preview.push(...arrived.map((key) => now - key.pressed)))
  }
  new MutationObserver(look).observe(root, {subtree: true, childList: true, characterData: true})
}

/** The value that a share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
