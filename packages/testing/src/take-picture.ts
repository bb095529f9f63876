import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import type {Page} from 'playwright-core'
import sharp from 'sharp'

/**
 * What a test has before its eyes, for the docs: written to the folder that ROSTRUM_PICTURES names,
 * and nowhere without it. `npm run pictures` names `docs/pictures`.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['ROSTRUM_PICTURES']
  if (!folder) return
  await page.evaluate(settled)
  const shot = await page.screenshot({animations: 'disabled'})
  await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
  await sharp(shot)
    .png({palette: true, colours: 128})
    .toFile(path.join(folder, `${name}.png`))
}

/** Runs in the page. As text, for those who import this need not know a page's types. */
const settled = `(async () => {
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  for (const _frame of [1, 2]) await new Promise(requestAnimationFrame)
})()`
