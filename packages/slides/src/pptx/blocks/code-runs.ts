import type {TokenKind} from '../../html/render-options.ts'
import {codeColors} from '../palette.ts'
import type {Color, TextRun} from '../shapes.ts'
import type {BlockScope} from './drawn.ts'

/** Lines of code, coloured where its language is known. */
export function codeRuns(
  code: string,
  language: string | null,
  size: number,
  {highlight, palette}: Pick<BlockScope, 'highlight' | 'palette'>,
): TextRun[][] {
  const run = (text: string, kind: TokenKind | null): TextRun => ({
    text: text.replaceAll('\t', '    '),
    size,
    face: 'mono',
    color: colorOf(kind) ?? palette.ink,
  })
  const lines = language === null ? null : (highlight?.(code, language) ?? null)
  const plain = () => code.split('\n').map((line) => [run(line, null)])
  const set =
    lines === null ? plain() : lines.map((tokens) => tokens.map(({text, kind}) => run(text, kind)))
  return set.map((runs) => (runs.length === 0 ? [run('', null)] : runs))
}

const colorOf = (kind: TokenKind | null): Color | undefined =>
  kind === null ? undefined : (codeColors as Readonly<Record<string, Color>>)[kind]
