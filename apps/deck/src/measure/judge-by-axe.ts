import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'
import type {Seen} from './measured.ts'

/** What axe, which has to be in the page, says of these slides in a scheme, if it is serious. */
export async function judgeByAxe(
  page: Page,
  scheme: 'light' | 'dark',
  slides: string,
): Promise<Seen[]> {
  const found = await page.evaluate(
    async ([wanted, selector]) => {
      document.documentElement.dataset['scheme'] = wanted
      const {axe} = globalThis as unknown as {
        axe: {run(context: object, options: object): Promise<AxeResults>}
      }
      const {violations} = await axe.run(
        {include: [[selector]]},
        {resultTypes: ['violations'], elementRef: true},
      )
      return violations.flatMap(({id, impact, help, nodes}) =>
        nodes.map(({element, any}) => ({
          id,
          impact: impact ?? null,
          help,
          text: element?.textContent.trim().slice(0, 60) ?? '',
          why: any[0]?.message ?? '',
          slide: element?.closest('section.slide')?.id ?? null,
        })),
      )
    },
    [scheme, slides] as const,
  )
  return found
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, slide, text, help, why}): Seen => {
      const isFaint = id === 'color-contrast'
      return {
        slide,
        rule: isFaint ? 'contrast' : 'accessibility',
        severity: 'warning',
        where: `the ${scheme} scheme`,
        message: (where) =>
          isFaint
            ? `“${text}” stands out too little in ${where} (${why}). Change the theme’s colours.`
            : `${help}: “${text}” (${id}).`,
      }
    })
}
