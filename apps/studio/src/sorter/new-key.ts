/** A key for an item of a list: twelve characters of hexadecimal, as the Studio makes them. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
