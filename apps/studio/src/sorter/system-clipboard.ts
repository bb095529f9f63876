import type {Sorter} from './use-sorter.ts'

/** Keys get the clipboard with their event; buttons have to ask the browser for it. */
export async function copyByButton(sorter: Sorter): Promise<void> {
  const text = sorter.copied()
  if (text === undefined) return
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    sorter.problem('The browser did not let the Studio copy. Press Ctrl+C instead.')
  }
}

export async function pasteByButton(sorter: Sorter): Promise<void> {
  try {
    sorter.paste(await navigator.clipboard.readText())
  } catch {
    sorter.problem('The browser did not let the Studio read the clipboard. Press Ctrl+V instead.')
  }
}
