/** A talk's slug as the name of a file that any system can keep. */
export function fileNameOf(slug: string): string {
  const plain = slug
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-zA-Z0-9_-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain.slice(0, 96) || 'talk'
}
