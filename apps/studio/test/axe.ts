import axe from 'axe-core'
import type {Page} from 'playwright-core'

/** What axe finds that is serious or critical within an element: rule, and where. */
export async function seriousFaults(page: Page, selector: string): Promise<string[]> {
  // Colours are judged as they stay, not on their way in; what never settles is judged as it is.
  await page.waitForFunction(isSettled, selector, {timeout: 5000}).catch(() => undefined)
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

/** Runs in the page: nothing moves for a while only, and nothing around the element is half there. */
function isSettled(selector: string): boolean {
  const moving = document
    .getAnimations()
    .some(
      ({playState, effect}) =>
        playState === 'running' && effect?.getTiming().iterations !== Infinity,
    )
  let isWhole = true
  for (let at = document.querySelector(selector); at; at = at.parentElement)
    isWhole &&= getComputedStyle(at).opacity === '1'
  return !moving && isWhole
}
