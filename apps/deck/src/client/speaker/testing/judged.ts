import axe from 'axe-core'
import type {Page} from 'playwright-core'

/** What axe finds in a whole page that is serious or critical. */
export async function judged(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const {axe: judge} = globalThis as unknown as {axe: typeof axe}
    const {violations} = await judge.run(document, {resultTypes: ['violations']})
    return violations
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
  })
}
