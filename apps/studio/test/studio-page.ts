import type {Locator, Page} from 'playwright-core'

/** What an editor does in the Studio, by what stands on the screen. */
export interface StudioPage {
  /** `talk;the-id`, or deeper. */
  open(place: string): Promise<void>
  field(path: string): Locator
  text(path: string): Locator
  /** One of the actions behind the button at the foot of a document. */
  chooseAction(name: string): Promise<void>
  publish(): Promise<void>
}

export function studioPage(page: Page, studioUrl: string): StudioPage {
  const field = (path: string) => page.getByTestId(`field-${path}`)
  return {
    open: async (place) => {
      await page.goto(`${studioUrl}/structure/${place}`)
      await page
        .getByTestId('document-panel-scroller')
        .or(page.getByTestId('document-list-pane'))
        .first()
        .waitFor()
    },
    field,
    text: (path) => field(path).getByRole('textbox').first(),
    chooseAction: async (name) => {
      await page.getByTestId('action-menu-button').click()
      await page.getByRole('menuitem', {name, exact: true}).click()
    },
    publish: async () => {
      const button = page.getByTestId('action-publish')
      await button.and(page.locator(':enabled')).click()
    },
  }
}
