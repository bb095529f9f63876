import type {TokenKind} from '../../html/render-options.ts'
import type {TextRun} from '../shapes.ts'
import type {BlockScope} from './drawn.ts'

/** Lines of code, coloured where its language is known. */
export function codeRuns(
  code: string,
  language: string | null,
  size: number,
  {highlight, palette, code: colors}: Pick<BlockScope, 'code' | 'highlight' | 'palette'>,
): TextRun[][] {
  const run = (text: string, kind: TokenKind | null): TextRun => ({
    text: text.replaceAll('\t', '    '),
    size,
    face: 'mono',
    color: (kind === null ? undefined : colors[kind]) ?? palette.ink,
  })
  const lines = language === null ? null : (highlight?.(code, language) ?? null)
  const plain = () => code.split('\n').map((line) => [run(line, null)])
  const set =
    lines === null ? plain() : lines.map((tokens) => tokens.map(({text, kind}) => run(text, kind)))
  return set.map((runs) => (runs.length === 0 ? [run('', null)] : runs))
}
