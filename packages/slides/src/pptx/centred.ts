import type {Shape} from './shapes.ts'

/** Lines of a text in the middle of its box, but for those of code and of lists. */
export const centredText = (shape: Shape): Shape =>
  shape.type !== 'text' || shape.role === 'number'
    ? shape
    : {
        ...shape,
        paragraphs: shape.paragraphs.map((one) =>
          one.isCode || one.marker !== undefined ? one : {...one, align: 'middle' as const},
        ),
      }

/** Texts and rules in the middle of the slide, whatever room they were given. */
export const centred = (shape: Shape): Shape =>
  shape.type === 'text' || shape.type === 'fill'
    ? centredText({...shape, box: {...shape.box, x: (1280 - shape.box.width) / 2}})
    : shape
