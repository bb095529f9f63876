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
  const inside = Math.min(box.width / source.width, box.height / source.height)
  const cover = Math.max(box.width / source.width, box.height / source.height)
  const both = w !== undefined && h !== undefined
  switch (fit) {
    case 'scale':
      return exactly(whole(box))
    case 'clip':
      return exactly(times(source, inside))
    case 'max':
      return exactly(times(source, Math.min(1, inside)))
    case 'fill':
      return {scaled: times(source, inside), frame: both ? whole(box) : times(source, inside)}
    case 'fillmax': {
      const scaled = times(source, Math.min(1, inside))
      return {scaled, frame: both ? whole(box) : scaled}
    }
    case 'crop':
      return {scaled: times(source, cover), frame: whole(box)}
    case 'min': {
      const shrink = Math.min(1, 1 / cover)
      const scale = Math.min(1, cover)
      return {scaled: times(source, scale), frame: whole(times(box, shrink))}
    }
  }
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
