import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import type {Plugin} from 'esbuild'

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
    plugins: [leanCommander],
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
}

/** For its rarest uses commander asks for parts of Node that take a tenth of a build to load. */
const leanCommander: Plugin = {
  name: 'lean-commander',
  setup(building) {
    building.onResolve({filter: /^node:/}, ({path, importer}) =>
      Object.hasOwn(whenAsked, path) && /[\\/]commander[\\/]lib[\\/]/.test(importer)
        ? {path, namespace: 'when-asked'}
        : undefined,
    )
    building.onLoad({filter: /^/, namespace: 'when-asked'}, ({path}) => ({
      contents: whenAsked[path]!,
    }))
  },
}

const whenAsked: Readonly<Record<string, string>> = {
  'node:process': 'export default globalThis.process',
  'node:child_process':
    "export default {get spawn() { return globalThis.process.getBuiltinModule('node:child_process').spawn }}",
  'node:util':
    "export const stripVTControlCharacters = (text) => globalThis.process.getBuiltinModule('node:util').stripVTControlCharacters(text)",
}
