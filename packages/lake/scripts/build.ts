import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** One file for `node`; sharp stays outside, since it carries native code. */
await build({
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/cli.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  external: ['sharp'],
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  // Libraries in CommonJS inside the bundle ask for `require`.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module'\nconst require = __createRequire(import.meta.url)",
  },
})
