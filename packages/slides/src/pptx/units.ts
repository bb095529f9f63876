/** Pixels of a slide in inches: 96 to each. */
export const inches = (pixels: number): number => pixels / 96

/** Pixels of type or of lines in points: 72 to the inch. */
export const points = (pixels: number): number => pixels * 0.75

/** Pixels of a slide in the unit of Office: 914,400 to the inch. */
export const emu = (pixels: number): number => Math.round(pixels * 9525)
