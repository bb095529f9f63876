/** Bytes that are written one number after the other, big ends first. */
export interface Bytes {
  u8(...values: number[]): void
  u16(...values: number[]): void
  u32(...values: number[]): void
  /** WOFF2's numbers of one to five bytes. */
  base128(value: number): void
  /** WOFF2's numbers below 65,536, of one to three bytes. */
  short(value: number): void
  add(bytes: Uint8Array): void
  done(): Uint8Array
}

export function bytes(): Bytes {
  const all: number[] = []
  const u8 = (...values: number[]): void => {
    for (const value of values) all.push(value & 255)
  }
  const u16 = (...values: number[]): void => {
    for (const value of values) u8(value >> 8, value)
  }
  return {
    u8,
    u16,
    u32(...values) {
      for (const value of values) u16(value >>> 16, value)
    },
    base128(value) {
      const digits = [value & 127]
      for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 127) | 128)
      u8(...digits)
    },
    short(value) {
      if (value < 253) u8(value)
      else if (value < 506) u8(255, value - 253)
      else if (value < 762) u8(254, value - 506)
      else u8(253, value >> 8, value)
    },
    add(added) {
      for (const value of added) all.push(value)
    },
    done: () => Uint8Array.from(all),
  }
}
