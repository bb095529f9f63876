export type SlideFault = {slide: string; fault: string}

/** Runs in the page. What of these slides leaves its box, is cut off, or covers a neighbour. */
export function overflows(selector: string): SlideFault[] {
  const faults: SlideFault[] = []
  // A picture that fills its slide is meant to leave the room that text has.
  const unmeasured = '.unseen, [data-arrangement="full"]'
  for (const slide of document.querySelectorAll<HTMLElement>(selector)) {
    const body = slide.querySelector<HTMLElement>('.body')!
    const room = body.getBoundingClientRect()
    const frame = slide.getBoundingClientRect()
    const isRtl = getComputedStyle(slide).direction === 'rtl'
    const edges = isRtl
      ? {left: frame.left + 71, right: frame.right - 30}
      : {left: frame.left + 30, right: frame.right - 71}
    for (const element of slide.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect()
      const name = `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`
      if (box.width === 0 || box.height === 0 || element.closest(unmeasured) !== null) continue
      // Spaces at the end of a line are part of an inline box, and nothing to be seen of it.
      const isInline = getComputedStyle(element).display === 'inline'
      if (!isInline && (box.right > edges.right || box.left < edges.left))
        faults.push({slide: slide.id, fault: `beside: ${name}`})
      if (body.contains(element) && element.closest('.agenda') === null) {
        if (box.bottom > room.bottom + 1)
          faults.push({slide: slide.id, fault: `below by ${box.bottom - room.bottom}: ${name}`})
        if (box.top < room.top - 1)
          faults.push({slide: slide.id, fault: `above by ${room.top - box.top}: ${name}`})
      }
      if (!isInline && element.scrollWidth > element.clientWidth + 1)
        faults.push({
          slide: slide.id,
          fault: `wider by ${element.scrollWidth - element.clientWidth}: ${name}`,
        })
    }
    // A picture beside its headline has no box of its own, only its parts have.
    const blocks = [...body.children]
      .filter((block) => !block.matches(unmeasured))
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
        faults.push({slide: slide.id, fault: `block ${place + 2} covers block ${place + 1}`})
    }
  }
  return faults
}

/** Runs in the page. Texts of the slides' bodies that are set smaller than so many pixels. */
export function smallTexts(least: number): SlideFault[] {
  const faults: SlideFault[] = []
  for (const slide of document.querySelectorAll('section.slide')) {
    const walker = document.createTreeWalker(slide.querySelector('.body')!, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!
      const text = walker.currentNode.textContent!.trim()
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (text !== '' && size < least && element.offsetParent !== null)
        faults.push({slide: slide.id, fault: `“${text.slice(0, 40)}” is set at ${size} pixels`})
    }
  }
  return faults
}
