/** A style sheet for a shadow root, where the root of the document is out of reach: its host stands in for it. */
export const scopedToHost = (css: string): string =>
  css
    .replace(/:root(\[[^\]]*\])/g, ':host($1)')
    .replace(/:root\b/g, ':host')
    .replace(/(^|[},])(\s*)(\[data-(?:scheme|theme)[^\]]*\])/g, '$1$2:host($3)')
