import {ColorSpace, contrastWCAG21, OKLCH, parse, serialize, sRGB, to, toGamut} from 'colorjs.io/fn'

ColorSpace.register(sRGB)
ColorSpace.register(OKLCH)

/**
 * How far two colours of a theme stand apart, from 1 (the same) to 21, by the formula of WCAG 2.
 * @throws where one of them is no colour (`isColour` tells)
 */
export const contrastOf = (one: string, other: string): number =>
  contrastWCAG21(parse(one), parse(other))

/** A colour of a theme as six digits, RRGGBB, the nearest that a screen can show. */
export function hexOf(colour: string): string {
  const shown = toGamut(to(parse(colour), sRGB))
  return serialize(shown, {format: 'hex', collapse: false}).slice(1, 7).toUpperCase()
}
