/** `pnpm bench decks`, `pnpm bench live` or `pnpm bench studio`. */
import process from 'node:process'

const benches = {
  decks: () => import('./decks.ts'),
  live: () => import('./live.ts'),
  studio: () => import('./studio.ts'),
} as const

const [wanted = ''] = process.argv.slice(2)
if (Object.hasOwn(benches, wanted)) {
  await benches[wanted as keyof typeof benches]()
} else {
  process.stderr.write(
    `Which bench? ${Object.keys(benches).join(' or ')}: pnpm bench ${Object.keys(benches)[0]}. There came “${wanted}”.\n`,
  )
  process.exitCode = 2
}
