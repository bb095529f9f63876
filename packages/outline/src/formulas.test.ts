import {describe, expect, test} from 'vitest'
import {mergeTalk, toOutline} from './index.ts'

const documentsOf = (incoming: string) =>
  mergeTalk({current: undefined, incoming, slug: 'talk', file: 'talk.md'}).documents

/** The texts of a line of notes as they stand in the documents, formulas in brackets. */
function spansOf(line: string): string {
  const documents = documentsOf(`# Talk\n\n## Part\n\n- Head\n  - ${line}\n`)
  const texts: string[] = []
  JSON.stringify(documents, (_, value: {_type?: string; text?: string; marks?: string[]}) => {
    if (value?._type === 'span')
      texts.push(value.marks?.includes('math') ? `[${value.text}]` : (value.text ?? ''))
    return value
  })
  return texts.join('|')
}

describe('formulas in notes', () => {
  test('stand in code between dollar signs', () => {
    expect(spansOf('energy is $`E = mc^2`$, always')).toContain('energy is |[E = mc^2]|, always')
    expect(spansOf('$`a_1 * b_2 * c`$')).toContain('[a_1 * b_2 * c]')
  })

  test.each([
    'it cost $5, then $10',
    '$28 to $188 billion',
    '$x$ and $$y$$',
    'a `$PATH` and `$HOME`',
    'cash: $ `x` $',
    '\\$`x`\\$',
    '$`x` alone',
  ])('money and code are none: %s', (line) => {
    expect(spansOf(line)).not.toMatch(/\[(?!\|)/)
  })

  test.each(['x $`\\frac{1}{2}`$ y', '$`x`$', 'that is $`a`$ of $5', 'a \\$`x`$ b'])(
    'notes are written again as they were: %s',
    (line) => {
      const notes = `# Talk\n\n## Part\n\n- Head\n  - ${line}\n`
      expect(toOutline(documentsOf(notes))).toContain(line)
    },
  )
})
