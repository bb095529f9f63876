/** Width and height in CSS pixels, from the root element's attributes; the file is never run. */
export function svgSize(text: string): {width: number; height: number} {
  const root = /<svg\b[^>]*>/i.exec(text)?.[0] ?? ''
  const box = /\bviewBox\s*=\s*["']\s*([^"']+)["']/i
    .exec(root)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const boxed = box?.length === 4 && box.every(Number.isFinite) ? box : undefined
  const width = length(root, 'width')
  const height = length(root, 'height')
  const ratio = boxed && boxed[3] ? (boxed[2] ?? 0) / boxed[3] : undefined
  return {
    width: whole(width ?? (height !== undefined && ratio ? height * ratio : boxed?.[2]) ?? 300),
    height: whole(height ?? (width !== undefined && ratio ? width / ratio : boxed?.[3]) ?? 150),
  }
}

function length(root: string, name: string): number | undefined {
  const match = new RegExp(
    `\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(px|pt|pc|mm|cm|in)?\\s*["']`,
    'i',
  ).exec(root)
  const value = Number(match?.[1])
  return Number.isFinite(value)
    ? value * (UNITS[match?.[2]?.toLowerCase() ?? 'px'] ?? 1)
    : undefined
}

function whole(value: number): number {
  return Math.min(100_000, Math.max(1, Math.round(value)))
}

const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}
