import type {Sharp} from 'sharp'

export interface Swatch {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  title: string
  /** Percent of the picture. */
  population: number
}

export type Palette = {_type: 'sanity.imagePalette'; dominant: Swatch} & Partial<
  Record<Tone, Swatch>
>

type Tone = 'vibrant' | 'darkVibrant' | 'lightVibrant' | 'muted' | 'darkMuted' | 'lightMuted'

/** The leading colours of a picture, by how light and how strong they are. */
export async function imagePalette(image: Sharp): Promise<Palette> {
  const {data} = await image
    .resize(64, 64, {fit: 'fill'})
    .flatten({background: '#ffffff'})
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const colours = countColours(data)
  const dominant = colours[0] ?? {r: 255, g: 255, b: 255, share: 1}
  const tones = Object.entries(TONES).flatMap(([tone, fits]) => {
    const best = colours.find((colour) => fits(saturationAndLightness(colour)))
    return best ? [[tone, swatch(best)] as const] : []
  })
  return {_type: 'sanity.imagePalette', ...Object.fromEntries(tones), dominant: swatch(dominant)}
}

interface Colour {
  r: number
  g: number
  b: number
  share: number
}

/** Averages of the pixels that agree in the upper four bits of each channel, most frequent first. */
function countColours(data: Uint8Array): Colour[] {
  const bins = new Map<number, {r: number; g: number; b: number; count: number}>()
  for (let i = 0; i + 2 < data.length; i += 3) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
    const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)
    const bin = bins.get(key) ?? {r: 0, g: 0, b: 0, count: 0}
    bins.set(key, {r: bin.r + r, g: bin.g + g, b: bin.b + b, count: bin.count + 1})
  }
  const pixels = data.length / 3
  return [...bins.entries()]
    .toSorted(([keyA, a], [keyB, b]) => b.count - a.count || keyA - keyB)
    .map(([, {r, g, b, count}]) => ({
      r: r / count,
      g: g / count,
      b: b / count,
      share: count / pixels,
    }))
}

function saturationAndLightness({r, g, b}: Colour): {s: number; l: number} {
  const max = Math.max(r, g, b) / 255
  const min = Math.min(r, g, b) / 255
  const l = (max + min) / 2
  return {s: max === min ? 0 : (max - min) / (1 - Math.abs(2 * l - 1)), l}
}

const TONES: Readonly<Record<Tone, (colour: {s: number; l: number}) => boolean>> = {
  vibrant: ({s, l}) => s >= 0.35 && l >= 0.3 && l <= 0.7,
  darkVibrant: ({s, l}) => s >= 0.35 && l < 0.3,
  lightVibrant: ({s, l}) => s >= 0.35 && l > 0.7,
  muted: ({s, l}) => s < 0.35 && l >= 0.3 && l <= 0.7,
  darkMuted: ({s, l}) => s < 0.35 && l < 0.3,
  lightMuted: ({s, l}) => s < 0.35 && l > 0.7,
}

function swatch({r, g, b, share}: Colour): Swatch {
  const light = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 > 0.6
  const hex = [r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${hex}`,
    foreground: light ? '#000' : '#fff',
    title: light ? '#000' : '#fff',
    population: Math.round(share * 10_000) / 100,
  }
}
