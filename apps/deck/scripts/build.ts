/** dist/assets: what decks are made of. dist/web: the pages around them. dist/cli.mjs and its chunks: the command line. */
import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {buildAssets} from './build-assets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(`${root}dist`, {recursive: true, force: true})
await buildAssets()
await build({
  absWorkingDir: root,
  entryPoints: {home: 'src/web/home.css'},
  outdir: 'dist/web',
  minify: true,
  logLevel: 'warning',
})
await build({
  absWorkingDir: root,
  entryPoints: {cli: 'src/cli.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.mjs'},
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  external: ['sharp'],
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
