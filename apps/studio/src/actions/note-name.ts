/** What notes without a file are called: their title, else their first words. */
export function noteName(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  const title = /^title:\s*(.+)$/.exec(lines[0] === '---' ? (lines.find(isTitle) ?? '') : '')?.[1]
  const heading = lines.find((line) => /^#\s/.test(line))
  const first = lines.find((line) => line !== '' && line !== '---') ?? ''
  const words = (title ?? heading ?? first).replace(/^[#>*+\s-]+/, '').replace(/^["']|["']$/g, '')
  return words.split(/\s+/).slice(0, 8).join(' ') || 'Notes'
}

const isTitle = (line: string): boolean => line.startsWith('title:')
