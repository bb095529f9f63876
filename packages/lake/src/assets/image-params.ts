import {boom} from '../http/errors.ts'

export type Fit = 'clip' | 'crop' | 'fill' | 'fillmax' | 'max' | 'scale' | 'min'
export type Format = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif'

/** What an image address asks for, in the words of the query string. Lengths in pixels. */
export interface ImageParams {
  w?: number
  h?: number
  'max-w'?: number
  'max-h'?: number
  'min-w'?: number
  'min-h'?: number
  dpr: number
  rect?: readonly [number, number, number, number]
  fit: Fit
  crop: string
  'fp-x': number
  'fp-y': number
  flip: string
  or: 0 | 90 | 180 | 270
  blur?: number
  sharp?: number
  sat?: number
  invert: boolean
  pad: number
  bg?: string
  q: number
  fm?: Format
  autoFormat: boolean
  /** The first frame only. */
  frame?: number
}

/** @throws LakeError 400 naming the parameter, what was expected and what came */
export function imageParams(search: Readonly<Record<string, string>>): ImageParams {
  const number = (name: string, low: number, high: number) => {
    const text = search[name]
    if (text === undefined || text === '') return undefined
    const value = Number(text)
    if (Number.isFinite(value) && value >= low && value <= high) return value
    throw boom(400, `${name} must be a number from ${low} to ${high}, got "${text}".`)
  }
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const text = search[name]
    if (text === undefined || text === '') return undefined
    const value = values.find((known) => known === text)
    if (value !== undefined) return value
    throw boom(400, `${name} must be one of ${values.join(', ')}, got "${text}".`)
  }
  const length = (name: string) => number(name, 1, MAX_LENGTH)
  const turn = oneOf('or', ['0', '90', '180', '270']) ?? '0'
  const rect = rectOf(search['rect'])
  const bg = colourOf(search['bg'])
  return defined({
    w: length('w'),
    h: length('h'),
    'max-w': length('max-w'),
    'max-h': length('max-h'),
    'min-w': length('min-w'),
    'min-h': length('min-h'),
    dpr: number('dpr', 0.1, 3) ?? 1,
    rect,
    fit: oneOf('fit', FITS) ?? 'clip',
    crop: search['crop'] ?? 'center',
    'fp-x': number('fp-x', 0, 1) ?? 0.5,
    'fp-y': number('fp-y', 0, 1) ?? 0.5,
    flip: oneOf('flip', ['h', 'v', 'hv', 'vh']) ?? '',
    or: Number(turn) as ImageParams['or'],
    blur: number('blur', 1, 2000),
    sharp: number('sharp', 0, 100),
    sat: number('sat', -100, 100),
    invert: search['invert'] === 'true',
    pad: number('pad', 0, 2000) ?? 0,
    bg,
    q: number('q', 0, 100) ?? 75,
    fm: oneOf('fm', ['jpg', 'pjpg', 'png', 'webp', 'avif']),
    autoFormat: (search['auto'] ?? '').split(',').includes('format'),
    frame: number('frame', 1, 1),
  })
}

const MAX_LENGTH = 8192
const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const

function rectOf(text: string | undefined): ImageParams['rect'] {
  if (!text) return undefined
  const values = text.split(',').map(Number)
  const [x, y, width, height] = values
  const whole =
    values.length === 4 && values.every((value) => Number.isInteger(value) && value >= 0)
  if (whole && x !== undefined && y !== undefined && width && height) return [x, y, width, height]
  throw boom(400, `rect must be left,top,width,height in whole pixels, got "${text}".`)
}

function colourOf(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text)) return text
  throw boom(400, `bg must be a colour such as fff or 1d6fd6, got "${text}".`)
}

type Undefinable<T> = {[K in keyof T]: T[K] | undefined}

function defined(params: Undefinable<ImageParams>): ImageParams {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => value !== undefined),
  ) as unknown as ImageParams
}
