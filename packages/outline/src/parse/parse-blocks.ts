import type {Block} from '../outline.ts'
import type {Problem} from '../problem.ts'
import {dedent, isBlank, measure} from './lines.ts'
import {lookAhead} from './look-ahead.ts'
import {type Found, comment, fence, html, isRule, math, quote, table} from './recognise.ts'

const itemStart = /^([-*+•◦▪‣●]|(\d{1,9})[.)])(?:[ \t\u00a0\u3000]+(.*))?$/
const headingStart = /^(#{1,6})(?:[ \t]+(.*))?$/
const underline = /^(=+|-{2,})[ \t]*$/
/** So much deeper than an item something belongs to it; by less it stands beside it. */
const nesting = 2

/**
 * Reads lists by their indentation, as a person means it and not as Markdown counts it. Whatever
 * is neither list nor heading nor a block of its own is a paragraph. `first` counts from 0.
 */
export function parseBlocks(
  lines: readonly string[],
  first: number,
  report: (problem: Problem) => void,
): Block[] {
  const root: Block[] = []
  const stack: Block[] = []
  const ahead = lookAhead(lines)
  let open: Block | undefined
  let apart: boolean = false
  let proseUntil = 0
  let previous = 0

  const add = (block: Block, container: boolean) => {
    if (apart) block.apart = true
    apart = false
    ;(stack.at(-1)?.children ?? root).push(block)
    if (container) stack.push(block)
    return block
  }
  const leaveItems = (indent: number) => {
    while (stack.length > 0 && stack.at(-1)!.depth === undefined) {
      if (indent >= stack.at(-1)!.indent + nesting) return
      stack.pop()
    }
  }
  const addHeading = (block: Block) => {
    while (stack.length > 0 && (stack.at(-1)!.depth ?? 7) >= block.depth!) stack.pop()
    add(block, true)
  }
  const addFound = (found: Found, at: number, indent: number) => {
    if (found.kind === 'quote' && found.text.trim() === '') return found.end
    if (found.kind !== 'comment') leaveItems(indent)
    const {kind, text, info} = found
    const block: Block = {kind, line: at + 1, end: found.end + 1, indent, text, children: []}
    if (info) block.info = info
    if (kind === 'comment') (stack.at(-1)?.children ?? root).push(block)
    else add(block, false)
    open = undefined
    return found.end
  }

  for (let at = first; at < lines.length;) {
    const line = lines[at]!
    if (isBlank(line)) {
      open = undefined
      at++
      continue
    }
    const {indent, body} = measure(line)
    const start = {lines, at, indent, body, ahead}
    const own = {line: at + 1, end: at + 2, indent, children: []}

    const under = open?.kind === 'paragraph' && indent < 4 ? underline.exec(body) : null
    if (under && open && !isItem(stack.at(-1))) {
      ;(stack.at(-1)?.children ?? root).pop()
      const depth = under[1]!.startsWith('=') ? 1 : 2
      const {line, text} = open
      apart ||= open.apart === true
      addHeading({kind: 'heading', line, end: at + 2, indent: 0, text, depth, children: []})
      open = undefined
      at++
      continue
    }
    if (isRule(body)) {
      apart = true
      open = undefined
      at++
      continue
    }
    const found = fence(start) ?? math(start) ?? comment(start)
    if (found === 'open') report(notClosed(at, body))
    else if (found) {
      at = addFound(found, at, indent)
      continue
    }

    const heading = headingStart.exec(body)
    if (heading && found === undefined) {
      const text = (heading[2] ?? '').replace(/(^|[ \t])#+[ \t]*$/, '').trim()
      const inItem = indent >= nesting && isItem(stack.at(-1))
      leaveItems(indent)
      if (inItem && isItem(stack.at(-1))) add({kind: 'item', ...own, text}, true)
      else if (indent > 3 && !inItem) add({kind: 'item', ...own, text}, true)
      else addHeading({kind: 'heading', ...own, text, depth: heading[1]!.length})
      open = undefined
      at++
      continue
    }

    const item = itemStart.exec(body)
    if (item && !isYear(open, item[2], previous)) {
      previous = Number(item[2] ?? previous)
      const rest = (item[3] ?? '').trimEnd()
      const inner = rest === '' ? undefined : {...start, body: rest, indent: indent + nesting}
      const nested = inner && (fence(inner) ?? quote(inner))
      if (nested && nested !== 'open') {
        const before = (stack.at(-1)?.children ?? root).at(-1)
        at = addFound(nested, at, indent)
        const block = (stack.at(-1)?.children ?? root).at(-1)
        if (block && block !== before && item[2] !== undefined) block.ordinal = Number(item[2])
        continue
      }
      if (nested === 'open') report(notClosed(at, rest))
      leaveItems(indent)
      const block: Block = {kind: 'item', ...own, text: rest}
      if (item[2] !== undefined) block.ordinal = Number(item[2])
      open = add(block, true)
      at++
      continue
    }

    const other = found
      ? undefined
      : (quote(start) ?? html(start, open !== undefined) ?? table(start))
    if (other) {
      at = addFound(other, at, indent)
      continue
    }

    if (open && (open.text !== '' || indent >= open.indent + nesting)) {
      open.text = open.text === '' ? body : `${open.text}\n${body}`
      open.end = at + 2
      at++
      continue
    }
    if (indent >= 4 && at >= proseUntil && !isItem(stack.at(-1))) {
      const chunk = indentedChunk(lines, at)
      if (chunk.prose) proseUntil = chunk.end
      else {
        const text = lines.slice(at, chunk.end).map((each) => dedent(each, 4))
        at = addFound({kind: 'code', end: chunk.end, text: text.join('\n')}, at, indent)
        continue
      }
    }
    leaveItems(indent)
    open = add({kind: 'paragraph', ...own, text: body}, false)
    at++
  }
  return tidy(root)
}

const isItem = (block: Block | undefined) => block !== undefined && block.depth === undefined

/** A large number that counts nothing on, or one within a paragraph, is more likely a year. */
function isYear(open: Block | undefined, number: string | undefined, previous: number): boolean {
  if (number === undefined) return false
  if (Number(number) > 99) return Number(number) !== previous + 1
  return open?.kind === 'paragraph' && open.text !== '' && Number(number) !== 1
}

/** Text set in by four columns outside of any list: code, unless it contains points. */
function indentedChunk(lines: readonly string[], at: number): {end: number; prose: boolean} {
  let end = at
  for (let next = at; next < lines.length; next++) {
    if (isBlank(lines[next])) continue
    const {indent, body} = measure(lines[next]!)
    if (indent < 4) break
    if (itemStart.test(body) || headingStart.test(body)) return {end: next, prose: true}
    end = next + 1
  }
  return {end, prose: false}
}

/** Takes out what is empty, such as a bullet that was never written on. */
function tidy(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    const children = tidy(block.children)
    const text = block.kind === 'code' ? block.text : block.text.trimEnd()
    const written = text !== '' || block.kind === 'code' || block.kind === 'comment'
    const isEmpty = !written && children.every((child) => child.kind === 'comment')
    return isEmpty ? children : [{...block, text, children}]
  })
}

const notClosed = (at: number, body: string): Problem => ({
  line: at + 1,
  severity: 'warning',
  message: body.startsWith('<!--')
    ? 'This comment never ends, so it was kept as text. Close it with -->.'
    : `This block of code never ends, so its lines were kept as text. Close it with a line ${/^[`~]+/.exec(body)?.[0] ?? '```'}.`,
})
