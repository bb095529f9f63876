/** With the first picture, not before: to load it takes as long as all the rest of the lake. */
export async function loadSharp() {
  const {default: sharp} = await import('sharp')
  return sharp
}
