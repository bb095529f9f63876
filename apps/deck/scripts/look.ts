/** Writes a deck with every kind of slide, and says where each kind stands in it. */
import {writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {planDeck, renderHtml} from '@rostrum/slides'
import {exampleTalk} from '@rostrum/slides/testing'
import {buildAssets} from './build-assets.ts'

const folder = new URL('../dist/look/', import.meta.url)
const page = new URL('index.html', folder)
const plan = planDeck(exampleTalk())

await buildAssets(fileURLToPath(folder))
await writeFile(page, renderHtml(plan, {assets: {css: 'deck.css', script: 'deck.js'}}))
const shown = new Set<string>()
for (const {kind, id} of plan.slides) {
  if (shown.has(kind)) continue
  shown.add(kind)
  console.log(`${kind.padEnd(20)}${page.href}#/${id}`)
}
