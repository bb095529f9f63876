/**
 * dist/assets: what decks are made of. dist/faces: its faces, unpacked. dist/patterns: what code
 * is coloured by. dist/web: the pages around the decks. dist/cli.mjs and its chunks: the command line.
 */
import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {buildAssets, buildDraftAssets} from './build-assets.ts'
import {buildCli} from './build-cli.ts'
import {buildFaces} from './build-faces.ts'
import {buildHomeFaces} from './build-home-faces.ts'
import {buildPatterns} from './build-patterns.ts'
import {buildQueries} from './build-queries.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(`${root}dist`, {recursive: true, force: true})
await buildAssets()
await buildFaces()
await build({
  absWorkingDir: root,
  entryPoints: {home: 'src/web/home.css'},
  outdir: 'dist/web',
  bundle: true,
  target: ['chrome125', 'firefox128', 'safari17.5'],
  minify: true,
  logLevel: 'warning',
})
await buildHomeFaces()
await buildDraftAssets()
await buildCli()
await buildQueries()
await buildPatterns()
