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
    // Where the whole slide is drawn smaller, its margins are too.
    const scale = frame.width / slide.offsetWidth
    const [near, far] = isRtl ? [71, 30] : [30, 71]
    const edges = {left: frame.left + near * scale, right: frame.right - far * scale}
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

/**
 * Runs in the page. Texts and pictures of these slides that reach beyond a narrow screen; what a box
 * of their own scrolls to can be read, and decoration need not be.
 */
export function beyondScreen(selector: string): SlideFault[] {
  const faults: SlideFault[] = []
  const width = document.documentElement.clientWidth
  const range = document.createRange()
  for (const slide of document.querySelectorAll<HTMLElement>(selector)) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node instanceof Element && !/^(?:img|video)$/i.test(node.tagName)) continue
      range.selectNode(node)
      const box =
        node instanceof Element ? node.getBoundingClientRect() : range.getBoundingClientRect()
      const beyond = Math.max(box.right - width, -box.left)
      if (box.width === 0 || box.height === 0 || beyond <= 1) continue
      let around = node.parentElement
      if (around?.closest('[aria-hidden=true]')) continue
      while (around !== null && !/auto|scroll/.test(getComputedStyle(around).overflowX))
        around = around.parentElement
      if (around !== null) continue
      const name =
        node instanceof Element ? node.tagName : `“${node.textContent!.trim().slice(0, 40)}”`
      faults.push({slide: slide.id, fault: `${name} is ${Math.round(beyond)} beyond its edge`})
    }
  }
  return faults
}

/**
 * Runs in the page. Texts of the bodies of these slides that are set smaller than so many pixels, in
 * those of the slide itself.
 */
export function smallTexts({slides, least}: {slides: string; least: number}): SlideFault[] {
  const faults: SlideFault[] = []
  for (const slide of document.querySelectorAll(slides)) {
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
