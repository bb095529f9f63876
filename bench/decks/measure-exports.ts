import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {runNode} from './run-process.ts'

export interface ExportFigures {
  floor: number[]
  pdf: number[]
  pptx: number[]
}

/** Prints the deck of fifty slides by bare reveal.js and by ours, and writes it as PowerPoint, in turns. */
export async function measureExports(
  {work, deck, executablePath}: {work: string; deck: string; executablePath: string},
  rounds: number,
): Promise<ExportFigures> {
  const env = {ROSTRUM_HOME: join(work, 'fifty', 'home'), CHROMIUM_PATH: executablePath}
  const out = join(work, 'exports')
  const figures: ExportFigures = {floor: [], pdf: [], pptx: []}
  // A deck that stands there unchanged would be left as it is.
  const build = (format: string) => {
    rmSync(out, {recursive: true, force: true})
    return runNode([deck, 'build', 'fifty', '--format', format, '--out', out], env)
  }
  for (let round = 0; round < rounds; round += 1) {
    figures.floor.push(await printFloor(join(work, 'fifty', 'floor'), executablePath))
    figures.pdf.push((await build('pdf')).ms)
    figures.pptx.push((await build('pptx')).ms)
  }
  return figures
}

/** Chromium started, the page printed by reveal.js's own print view, Chromium ended. */
async function printFloor(folder: string, executablePath: string): Promise<number> {
  const start = performance.now()
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']})
  const page = await browser.newPage()
  await page.goto(`${pathToFileURL(join(folder, 'index.html')).href}?view=print`)
  await page.locator('.pdf-page').first().waitFor({state: 'attached'})
  writeFileSync(
    join(folder, 'floor.pdf'),
    await page.pdf({preferCSSPageSize: true, printBackground: true}),
  )
  await browser.close()
  return performance.now() - start
}
