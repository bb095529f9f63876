const safeProtocols = new Set(['https:', 'http:', 'mailto:'])

/** May this address become a link? Only absolute http(s) and mailto addresses may. */
export function isSafeHref(href: string): boolean {
  const match = /^([a-z][a-z0-9+.-]*:)/i.exec(href.trim())
  return match !== null && safeProtocols.has(match[1]!.toLowerCase())
}
