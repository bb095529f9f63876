/** Styles may be inline: slides carry their measures, and reveal.js adds some of its own. */
export function pagePolicy(imageOrigins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...imageOrigins.filter(isOrigin)].join(' '),
    "font-src 'self' data:",
    "media-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const isOrigin = (origin: string): boolean => /^https?:\/\/[A-Za-z0-9.:[\]-]+$/.test(origin)
