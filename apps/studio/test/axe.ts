import axe from 'axe-core'
import type {Page} from 'playwright-core'

/** What axe finds that is serious or critical within an element: rule, and where. */
export async function seriousFaults(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source)
  const {violations} = await page.evaluate(
    (within) => (globalThis as unknown as {axe: typeof axe}).axe.run(within),
    selector,
  )
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id} ${String(target)} ${failureSummary}`),
    )
}
