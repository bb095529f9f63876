import type {ImageParams} from './image-params.ts'

export interface Size {
  width: number
  height: number
}

/** How a picture is brought to size: scaled as a whole, then cut to or laid onto the frame. */
export interface SizePlan {
  scaled: Size
  frame: Size
}

/** What w, h, fit and their limits make of a picture; without w and h it keeps its size. */
export function planSize(source: Size, params: ImageParams): SizePlan {
  const {w, h, fit} = params
  const ratio = source.width / source.height
  const wanted = {
    width: w === undefined ? undefined : w * params.dpr,
    height: h === undefined ? undefined : h * params.dpr,
  }
  const box = {
    width: clamp(
      wanted.width ?? (wanted.height ?? source.height) * ratio,
      params['min-w'],
      params['max-w'],
    ),
    height: clamp(
      wanted.height ?? (wanted.width ?? source.width) / ratio,
      params['min-h'],
      params['max-h'],
    ),
  }
  return FITS[fit]({
    source,
    box: whole(box),
    inside: Math.min(box.width / source.width, box.height / source.height),
    cover: Math.max(box.width / source.width, box.height / source.height),
    both: w !== undefined && h !== undefined,
  })
}

interface Fitting {
  source: Size
  box: Size
  /** The factor that makes the source lie inside the box, or cover it. */
  inside: number
  cover: number
  /** Were both lengths asked for? */
  both: boolean
}

const FITS: Record<ImageParams['fit'], (fitting: Fitting) => SizePlan> = {
  scale: ({box}) => exactly(box),
  clip: ({source, inside}) => exactly(times(source, inside)),
  max: ({source, inside}) => exactly(times(source, Math.min(1, inside))),
  fill: ({source, box, inside, both}) => onto(times(source, inside), box, both),
  fillmax: ({source, box, inside, both}) => onto(times(source, Math.min(1, inside)), box, both),
  crop: ({source, box, cover}) => ({scaled: times(source, cover), frame: box}),
  min: ({source, box, cover}) => ({
    scaled: times(source, Math.min(1, cover)),
    frame: times(box, Math.min(1, 1 / cover)),
  }),
}

function onto(scaled: Size, box: Size, both: boolean): SizePlan {
  return {scaled, frame: both ? box : scaled}
}

/** Where the frame lies on a larger picture, by the name of an edge or a focal point. */
export function cropOffset(
  {scaled, frame}: SizePlan,
  params: ImageParams,
): {left: number; top: number} {
  const spare = {
    x: Math.max(0, scaled.width - frame.width),
    y: Math.max(0, scaled.height - frame.height),
  }
  const places = params.crop.split(',')
  if (places.includes('focalpoint')) {
    return {
      left: Math.round(
        Math.min(spare.x, Math.max(0, params['fp-x'] * scaled.width - frame.width / 2)),
      ),
      top: Math.round(
        Math.min(spare.y, Math.max(0, params['fp-y'] * scaled.height - frame.height / 2)),
      ),
    }
  }
  const share = (start: string, end: string) =>
    places.includes(start) ? 0 : places.includes(end) ? 1 : 0.5
  return {
    left: Math.round(spare.x * share('left', 'right')),
    top: Math.round(spare.y * share('top', 'bottom')),
  }
}

function exactly(size: Size): SizePlan {
  return {scaled: size, frame: size}
}

function times({width, height}: Size, factor: number): Size {
  return whole({width: width * factor, height: height * factor})
}

function whole({width, height}: Size): Size {
  return {width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height))}
}

function clamp(value: number, low = 1, high = Number.POSITIVE_INFINITY): number {
  return Math.min(high, Math.max(low, value))
}
