import {copyFile, readdir, rm, stat} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {finishedThemes} from '@rostrum/schema'
import {build} from 'esbuild'
import sharp from 'sharp'
import {leanReveal} from './reveal/lean-reveal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes what every deck's page loads: deck.js (one classic script, so that it runs from disk), a
 * style sheet for each theme, fonts/*.woff2 that they name by relative address, and icon.svg;
 * presenting.js, which deck.js asks for at a key; and speaker.js and speaker.css of the speaker page.
 */
export async function buildAssets(outdir = `${root}dist/assets`): Promise<void> {
  await rm(outdir, {recursive: true, force: true})
  await build({
    absWorkingDir: root,
    entryPoints: {
      deck: 'src/client/deck-page.ts',
      presenting: 'src/client/presenting/presenting.ts',
      speaker: 'src/client/speaker/speaker-page.ts',
    },
    outdir,
    bundle: true,
    format: 'iife',
    target: ['es2022'],
    minify: true,
    legalComments: 'none',
    plugins: [leanReveal],
    // reveal.js takes any of its options from the address; a link must not change what a deck does.
    define: {'location.search': '""', 'window.location.search': '""'},
    logLevel: 'warning',
  })
  await build({
    absWorkingDir: root,
    entryPoints: [
      ...finishedThemes.map(({value}) => ({in: `src/client/${value}.css`, out: value})),
      {in: 'src/client/speaker/speaker.css', out: 'speaker'},
    ],
    outdir,
    bundle: true,
    minify: true,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    loader: {'.woff2': 'file'},
    plugins: [leanReveal],
    assetNames: 'fonts/[name]',
    logLevel: 'warning',
  })
  await copyFile(`${root}src/client/icon.svg`, `${outdir}/icon.svg`)
}

/** Writes the scripts of what is served: live.js for decks, draft.js, draft.css and framed.js for what
 * the Studio frames, home.js and room.js for the pages around; service-worker.js,
 * which keeps what was opened, and the pictures of the app where it is installed. */
export async function buildDraftAssets(outdir = `${root}dist/web`): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: {
      draft: 'src/client/draft-page.ts',
      live: 'src/client/live-page.ts',
      framed: 'src/client/framed-page.ts',
      home: 'src/client/home-page.ts',
      room: 'src/client/room-page.ts',
      'service-worker': 'src/client/offline/service-worker.ts',
    },
    outdir,
    bundle: true,
    format: 'iife',
    target: ['es2022'],
    minify: true,
    legalComments: 'none',
    plugins: [leanReveal],
    define: {
      'location.search': '""',
      'window.location.search': '""',
      'process.env.NODE_ENV': '"production"',
    },
    logLevel: 'warning',
  })
  const icon = `${root}src/client/icon.svg`
  for (const size of iconSizes)
    await sharp(icon, {density: 2400}).resize(size).png().toFile(`${outdir}/icon-${size}.png`)
}

/** In pixels: what browsers ask of an app that can be installed. */
const iconSizes = [192, 512]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAssets()
  const names = await readdir(`${root}dist/assets`, {recursive: true})
  for (const name of names) {
    const {size} = await stat(`${root}dist/assets/${name}`)
    console.log(`${String(size).padStart(8)}  ${name}`)
  }
}
