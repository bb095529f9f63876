import type {PlannedSlide} from '@rostrum/slides'

const texts = new WeakMap<PlannedSlide, string>()

/** A planned slide as text, but for its page: where two have the same, they look the same. */
export function slideText(slide: PlannedSlide): string {
  const known = texts.get(slide)
  if (known !== undefined) return known
  const {page: _, ...rest} = slide
  const text = JSON.stringify(rest)
  texts.set(slide, text)
  return text
}
