import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {translatedPatterns} from '@rostrum/slides/patterns'
import {grammarsOf} from '@rostrum/slides/highlight'

/** What talks show most; the grammars of these bring along those of what stands in them. */
const languages =
  'bash c cpp csharp css diff docker go graphql html java javascript json jsx kotlin markdown php python ruby rust scss sql swift toml tsx typescript xml yaml'

/**
 * Writes a file of JSON for each grammar with its patterns in JavaScript: translating them takes most
 * of the time of whoever colours a language for the first time.
 */
export async function buildPatterns(
  outdir = fileURLToPath(new URL('../dist/patterns', import.meta.url)),
): Promise<void> {
  await rm(outdir, {recursive: true, force: true})
  await mkdir(outdir, {recursive: true})
  for (const grammar of await grammarsOf(languages.split(' ')))
    await writeFile(
      join(outdir, `${grammar.name}.json`),
      JSON.stringify(translatedPatterns(grammar)),
    )
}
