/** Rules of reveal.js for what no deck of ours has: its own buttons, plugins, layouts and views. */
const unused =
  /\.(?:controls|speaker-notes|hljs|roll|slide-number|playback|r-(?:stretch|fit|stack|vstack|hstack|frame|center)|stretch|zoom|convex|concave|page|cube|fragment\.(?:grow|shrink|zoom-in|fade-|semi-|strike|highlight|blur|current-visible)|has-(?:dark|light)|reveal-scroll|reveal-print|scrollbar|pdf-|slide-background|parallax)|data-transition(?:-speed)?[*^~]?="?(?:zoom|convex|concave|page|cube)|\.reveal-viewport\.loading-scroll-mode|data-controls/

/**
 * The style sheet of reveal.js without the rules that cannot match. A rule goes only where each of its
 * selectors does.
 */
export function leanStyles(css: string): string {
  let lean = ''
  for (const {head, body} of rulesOf(css)) {
    if (head.startsWith('@media') || head.startsWith('@supports')) {
      const inner = leanStyles(body)
      if (inner !== '') lean += `${head}{${inner}}`
    } else if (head.startsWith('@')) {
      lean += `${head}{${body}}`
    } else {
      const kept = head.split(/,(?![^(]*\))/).filter((selector) => !unused.test(selector))
      if (kept.length > 0) lean += `${kept.join(',')}{${body}}`
    }
  }
  return lean
}

/** What stands before each outermost pair of braces, and in it. */
function rulesOf(css: string): {head: string; body: string}[] {
  const rules = []
  const text = css.replaceAll(/\/\*[^]*?\*\//g, '')
  for (let at = 0; ;) {
    const open = text.indexOf('{', at)
    if (open < 0) return rules
    let depth = 1
    let end = open + 1
    for (; depth > 0; end += 1) {
      if (text[end] === '{') depth += 1
      else if (text[end] === '}') depth -= 1
    }
    rules.push({head: text.slice(at, open).trim(), body: text.slice(open + 1, end - 1).trim()})
    at = end
  }
}
