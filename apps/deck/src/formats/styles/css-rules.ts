export interface CssRule {
  /** A list of selectors, or an at-rule up to its brace. */
  head: string
  body: string
}

/** What stands before each outermost pair of braces, and in it. No comments, no nested rules but in at-rules. */
export function rulesOf(css: string): CssRule[] {
  const rules: CssRule[] = []
  const text = css.replaceAll(/\/\*[^]*?\*\//g, '')
  for (let at = 0; ;) {
    const open = text.indexOf('{', at)
    if (open < 0) return rules
    let depth = 1
    let end = open + 1
    for (; depth > 0 && end < text.length; end += 1) {
      if (text[end] === '{') depth += 1
      else if (text[end] === '}') depth -= 1
    }
    rules.push({head: text.slice(at, open).trim(), body: text.slice(open + 1, end - 1).trim()})
    at = end
  }
}

const isGroup = (head: string): boolean => /^@(?:media|supports|layer|container)\b/.test(head)

/** Every rule with selectors, whatever it is in. */
export function* styleRules(css: string): Iterable<CssRule> {
  for (const rule of rulesOf(css)) {
    if (isGroup(rule.head)) yield* styleRules(rule.body)
    else if (!rule.head.startsWith('@')) yield rule
  }
}

/** Splits a list of selectors at its outer commas. */
export function selectorsIn(head: string): string[] {
  const selectors = ['']
  let depth = 0
  for (const character of head) {
    if (character === '(' || character === '[') depth += 1
    else if (character === ')' || character === ']') depth -= 1
    if (character === ',' && depth === 0) selectors.push('')
    else selectors[selectors.length - 1] += character
  }
  return selectors.map((selector) => selector.trim())
}

/** A style sheet with those selectors alone that are wanted; rules and groups that are left empty go. */
export function keepSelectors(css: string, isWanted: (selector: string) => boolean): string {
  let kept = ''
  for (const {head, body} of rulesOf(css)) {
    if (isGroup(head)) {
      const inner = keepSelectors(body, isWanted)
      if (inner !== '') kept += `${head}{${inner}}`
    } else if (head.startsWith('@')) {
      kept += `${head}{${body}}`
    } else {
      const selectors = selectorsIn(head).filter(isWanted)
      if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`
    }
  }
  return kept
}
