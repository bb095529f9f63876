/** A colour as #rrggbb, for the browser's picker, which takes nothing else; grey where it is none. */
export function asHex(colour: string | undefined): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour ?? '')
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase()
  if (/^#[\da-f]{6}$/i.test(colour ?? '')) return colour!.toLowerCase()
  const [, lightness, chroma, hue] =
    /^oklch\(\s*([\d.]+%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i.exec(colour ?? '') ?? []
  if (lightness === undefined) return '#808080'
  const light = Number.parseFloat(lightness) / (lightness.endsWith('%') ? 100 : 1)
  return fromOklch(light, Number(chroma), (Number(hue) * Math.PI) / 180)
}

/** By way of OKLab and linear light; see https://bottosson.github.io/posts/oklab. */
function fromOklch(light: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${linear.map(byteOf).join('')}`
}

function byteOf(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
    .toString(16)
    .padStart(2, '0')
}
