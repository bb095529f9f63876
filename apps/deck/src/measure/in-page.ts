/** Runs in the page. What of the slide in sight leaves its box, is cut off, or covers a neighbour. */
export function overflows(): string[] {
  const slide = document.querySelector<HTMLElement>('section.slide.present')!
  const body = slide.querySelector<HTMLElement>('.body')!
  const room = body.getBoundingClientRect()
  const frame = slide.getBoundingClientRect()
  const faults: string[] = []
  for (const element of slide.querySelectorAll<HTMLElement>('*')) {
    const box = element.getBoundingClientRect()
    const name = `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`
    if (box.width === 0 || box.height === 0) continue
    if (box.right > frame.right - 71 || box.left < frame.left + 30) faults.push(`beside: ${name}`)
    if (body.contains(element) && element.closest('.agenda') === null) {
      if (box.bottom > room.bottom + 1) faults.push(`below by ${box.bottom - room.bottom}: ${name}`)
      if (box.top < room.top - 1) faults.push(`above by ${room.top - box.top}: ${name}`)
    }
    if (
      getComputedStyle(element).display !== 'inline' &&
      element.scrollWidth > element.clientWidth + 1
    )
      faults.push(`wider by ${element.scrollWidth - element.clientWidth}: ${name}`)
  }
  // A picture beside its headline has no box of its own, only its parts have.
  const blocks = [...body.children]
    .flatMap((block) =>
      getComputedStyle(block).display === 'contents' ? [...block.children] : [block],
    )
    .map((block) => block.getBoundingClientRect())
  for (const [place, block] of blocks.entries()) {
    const next = blocks[place + 1]
    if (
      next !== undefined &&
      next.top < block.bottom - 1 &&
      next.left < block.right - 1 &&
      block.left < next.right - 1
    )
      faults.push(`block ${place + 2} covers block ${place + 1}`)
  }
  return faults
}

/** Runs in the page. Texts of the slides' bodies that are set smaller than 16 pixels. */
export function smallTexts(): string[] {
  const texts: string[] = []
  for (const body of document.querySelectorAll('.slide .body')) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (
        walker.currentNode.textContent!.trim() !== '' &&
        size < 16 &&
        element.offsetParent !== null
      )
        texts.push(`${size}px ${element.className}: ${element.textContent}`)
    }
  }
  return texts
}
