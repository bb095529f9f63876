/** Text as XML: what XML may not contain becomes the sign for that. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => entities[character]!)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** Pixels of a slide as the unit of Office: 914,400 to the inch, 96 pixels to the inch. */
export const emu = (pixels: number): number => Math.round(pixels * 9525)

/** Pixels of type as hundredths of a point. */
export const hundredths = (pixels: number): number => Math.round(pixels * 75)

/** Six digits are a colour, any other word names one of the theme. */
export const color = (value: string): string =>
  /^[0-9A-F]{6}$/.test(value) ? `<a:srgbClr val="${value}"/>` : `<a:schemeClr val="${value}"/>`

export const solid = (value: string): string => `<a:solidFill>${color(value)}</a:solidFill>`
