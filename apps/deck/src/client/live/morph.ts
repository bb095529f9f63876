/**
 * Brings an element of the page from what it was written as to what it is written as now, and leaves
 * alone all that scripts have done to it since: classes, steps, a film that plays. Only what differs
 * between the two writings is touched.
 */
export function morph(live: Element, was: Element, now: Element): void {
  if (was.isEqualNode(now)) return
  copyAttributes(live, was, now)
  const [kept, before, after] = [live, was, now].map(({childNodes}) => [...childNodes]) as [
    ChildNode[],
    ChildNode[],
    ChildNode[],
  ]
  if (!isAlike(before, after) || !isAlike(before, kept)) {
    live.replaceChildren(...after.map((node) => document.importNode(node, true)))
    return
  }
  for (const [at, node] of kept.entries()) {
    const [old, fresh] = [before[at]!, after[at]!]
    if (node instanceof Element) morph(node, old as Element, fresh as Element)
    else if (old.nodeValue !== fresh.nodeValue) node.nodeValue = fresh.nodeValue
  }
}

function copyAttributes(live: Element, was: Element, now: Element): void {
  for (const {name} of was.attributes) if (!now.hasAttribute(name)) live.removeAttribute(name)
  for (const {name, value} of now.attributes) {
    if (was.getAttribute(name) === value) continue
    if (name === 'class') changeClasses(live, was, now)
    else live.setAttribute(name, value)
  }
}

function changeClasses(live: Element, was: Element, now: Element): void {
  live.classList.remove(...was.classList)
  live.classList.add(...now.classList)
}

const isAlike = (some: readonly Node[], others: readonly Node[]): boolean =>
  some.length === others.length && some.every(({nodeName}, at) => nodeName === others[at]!.nodeName)
