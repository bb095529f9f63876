/** An address as one says it: without protocol, www and the last slash. */
export const shortAddress = (href: string): string =>
  href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/\/$/, '')
