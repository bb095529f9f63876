export type SlideFault = {slide: string; fault: string}

/**
 * Runs in the page. What of these slides leaves its box, is cut off, or covers a neighbour: judged
 * by what there is to see, so of a text its words without the spaces between them.
 */
export function overflows(selector: string): SlideFault[] {
  const faults: SlideFault[] = []
  const range = document.createRange()
  for (const slide of document.querySelectorAll<HTMLElement>(selector)) {
    const body = slide.querySelector<HTMLElement>('.body')!
    const frame = slide.getBoundingClientRect()
    const isRtl = getComputedStyle(slide).direction === 'rtl'
    // Where the whole slide is drawn smaller, its margins are too.
    const scale = frame.width / slide.offsetWidth
    const [near, far] = isRtl ? [71, 30] : [30, 71]
    const {top, bottom} = body.getBoundingClientRect()
    const room = {left: frame.left + near * scale, right: frame.right - far * scale, top, bottom}
    const seen = new Map<Element, boolean>([[slide, true]])
    // Methods, since a compiler that names functions would call for help that the page has not.
    const judge = {
      fault(text: string) {
        faults.push({slide: slide.id, fault: text})
      },
      /** Nothing is to be seen of what is clipped to its middle. */
      isSeen(element: Element): boolean {
        const known = seen.get(element)
        if (known !== undefined) return known
        const isClipped = getComputedStyle(element).clipPath === 'inset(50%)'
        const answer = !isClipped && judge.isSeen(element.parentElement!)
        seen.set(element, answer)
        return answer
      },
      roomFor(element: Element) {
        // A picture that is laid on the slide itself may fill it.
        if (element instanceof HTMLImageElement && element.offsetParent === slide) return frame
        if (element.closest('.agenda') !== null) return {...room, bottom: frame.bottom - 39 * scale}
        return body.contains(element) ? room : {...room, top: frame.top, bottom: frame.bottom}
      },
      /** How it leaves its room. */
      leaves(box: DOMRect, element: Element): string[] {
        const own = judge.roomFor(element)
        return [
          ...(box.right > own.right || box.left < own.left ? ['beside'] : []),
          ...(box.bottom > own.bottom + 1 ? [`below by ${box.bottom - own.bottom}`] : []),
          ...(box.top < own.top - 1 ? [`above by ${own.top - box.top}`] : []),
        ]
      },
      isWithin(line: DOMRect, box: DOMRect): boolean {
        const isInHeight = line.bottom <= box.bottom + 1 && line.top >= box.top - 1
        return isInHeight && line.right <= box.right + 1 && line.left >= box.left - 1
      },
      ofText(line: DOMRect, element: Element, cutting: readonly DOMRect[]): string[] {
        const isCut = cutting.some((box) => !judge.isWithin(line, box))
        return [...judge.leaves(line, element), ...(isCut ? ['cut off'] : [])]
      },
      /** The lines of a part of a text. A face may want more room than its lines are apart. */
      linesOf(text: Text, from: number, to: number, most: number): DOMRect[] {
        range.setStart(text, from)
        range.setEnd(text, to)
        return [...range.getClientRects()]
          .filter(({width, height}) => width > 0 && height > 0)
          .map(({left, width, top: high, height}) => {
            const more = Math.max(0, height - most)
            return new DOMRect(left, high + more / 2, width, height - more)
          })
      },
    }
    for (const element of slide.querySelectorAll<HTMLElement | SVGElement>('*')) {
      const box = element.getBoundingClientRect()
      // A line of a drawing has a width or a height alone.
      const isDrawn = element instanceof SVGElement
      const extent = isDrawn ? Math.max(box.width, box.height) : box.width * box.height
      if (extent === 0 || !judge.isSeen(element)) continue
      const name = `${element.tagName} ${element.getAttribute('class') ?? ''} ${element.textContent.slice(0, 40)}`
      // What stands in a line is judged by its words.
      const inLine = getComputedStyle(element).display === 'inline'
      if (inLine && !isDrawn && !element.matches('img, video')) continue
      if (!(element instanceof SVGTextContentElement))
        for (const how of judge.leaves(box, element)) judge.fault(`${how}: ${name}`)
      if (element.scrollWidth > element.clientWidth + 1 && !inLine)
        judge.fault(`wider by ${element.scrollWidth - element.clientWidth}: ${name}`)
    }
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const element = text.parentElement!
      if (text.data.trim() === '' || !judge.isSeen(element)) continue
      const style = getComputedStyle(element)
      const size = Number.parseFloat(style.fontSize)
      const most = scale * Math.max(size, Number.parseFloat(style.lineHeight) || 0)
      const cutting: DOMRect[] = []
      for (let around = element; around !== slide; around = around.parentElement!)
        if (getComputedStyle(around).overflow !== 'visible')
          cutting.push(around.getBoundingClientRect())
      // Most texts fit even with the spaces around their words.
      const whole = judge.linesOf(text, 0, text.length, most)
      if (whole.every((line) => judge.ofText(line, element, cutting).length === 0)) continue
      for (const {0: word, index} of text.data.matchAll(/\S+/g))
        for (const line of judge.linesOf(text, index, index + word.length, most))
          for (const how of judge.ofText(line, element, cutting))
            judge.fault(`${how}: “${word.slice(0, 40)}”`)
    }
    // A picture beside its headline has no box of its own, only its parts have.
    const blocks = [...body.children]
      .flatMap((block) =>
        getComputedStyle(block).display === 'contents' ? [...block.children] : [block],
      )
      .filter((block) => judge.isSeen(block) && judge.roomFor(block) !== frame)
      .map((block) => block.getBoundingClientRect())
    for (const [place, block] of blocks.entries())
      for (const [earlier, other] of blocks.slice(0, place).entries())
        if (
          block.top < other.bottom - 1 &&
          other.top < block.bottom - 1 &&
          block.left < other.right - 1 &&
          other.left < block.right - 1
        )
          judge.fault(`block ${place + 1} covers block ${earlier + 1}`)
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
