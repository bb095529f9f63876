/** Writes a deck with every kind of slide in the theme that is named, and says where each kind stands in it. */
import {writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {isFinishedTheme} from '@rostrum/schema'
import {planDeck, renderHtml} from '@rostrum/slides'
import {exampleTalk} from '@rostrum/slides/testing'
import {buildAssets} from './build-assets.ts'

const folder = new URL('../dist/look/', import.meta.url)
const page = new URL('index.html', folder)
const [theme = 'signal'] = process.argv.slice(2)
if (!isFinishedTheme(theme)) throw new Error(`“${theme}” is no finished theme.`)
const plan = planDeck(exampleTalk(), {theme})

await buildAssets(fileURLToPath(folder))
await writeFile(page, renderHtml(plan, {assets: {css: `${theme}.css`, script: 'deck.js'}}))
const shown = new Set<string>()
for (const {kind, id} of plan.slides) {
  if (shown.has(kind)) continue
  shown.add(kind)
  console.log(`${kind.padEnd(20)}${page.href}#/${id}`)
}
