import {ColorSpace, contrastWCAG21, OKLCH, parse, sRGB} from 'colorjs.io/fn'

ColorSpace.register(sRGB)
ColorSpace.register(OKLCH)

/**
 * How far two colours of a theme stand apart, from 1 (the same) to 21, by the formula of WCAG 2.
 * @throws where one of them is no colour (`isColour` tells)
 */
export const contrastOf = (one: string, other: string): number =>
  contrastWCAG21(parse(one), parse(other))
