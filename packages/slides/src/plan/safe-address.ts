import {isSafeHref} from '@rostrum/schema'

/**
 * An address that may become a link, in characters that every format may carry; null where there is
 * none, or none to follow.
 */
export function safeAddress(text: string | null | undefined): string | null {
  const address = typeof text === 'string' ? text.trim() : ''
  if (!isSafeHref(address) || !/^(?:https?:\/\/[^\s/]|mailto:\S)/i.test(address)) return null
  return address.toWellFormed().replace(/[\s\p{C}"<>\\^`{|}]/gu, encodeURIComponent)
}
