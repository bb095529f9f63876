import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes cli.mjs, the command line, and the chunks that it loads when it needs them. They find the
 * starter and the assets from a folder beside src/ only.
 */
export async function buildCli(outdir = `${root}dist`): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: {cli: 'src/start-cli.ts'},
    outdir,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    external: ['sharp', 'playwright-core', 'subset-font', 'pdfjs-dist'],
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
}
