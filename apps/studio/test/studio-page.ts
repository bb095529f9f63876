import type {Locator, Page} from 'playwright-core'

/** What an editor does in the Studio, by what stands on the screen. */
export interface StudioPage {
  /** `talk;the-id`, `library;tag;the-id`. Resolves when the form is there. */
  open(place: string, options?: {perspective?: 'published'}): Promise<void>
  field(path: string): Locator
  text(path: string): Locator
  /** One of the actions behind the button at the foot of a document. */
  chooseAction(name: string): Promise<void>
  publish(): Promise<void>
  /** With its sections, which is the button while some of them are not published. */
  publishTalk(): Promise<void>
  /** In the dialog that asks whether it is meant. */
  confirm(): Promise<void>
  openHistory(): Promise<Locator>
}

export function studioPage(page: Page, studioUrl: string): StudioPage {
  const field = (path: string) => page.getByTestId(`field-${path}`)
  return {
    open: async (place, {perspective} = {}) => {
      const query = perspective ? `?perspective=${perspective}` : ''
      await page.goto(`${studioUrl}/structure/${place}${query}`)
      await page.locator('[data-testid^="field-"]').first().waitFor()
    },
    field,
    text: (path) => field(path).getByRole('textbox').first(),
    chooseAction: async (name) => {
      await page.getByTestId('action-menu-button').click()
      await page.getByRole('menuitem', {name}).click()
    },
    publish: () => page.locator('[data-testid="action-publish"]:enabled').click(),
    publishTalk: () => page.getByRole('button', {name: 'Publish all', exact: true}).click(),
    confirm: () =>
      page
        .getByTestId('confirm-button')
        .or(page.getByTestId('confirm-popover-confirm-button'))
        .click(),
    openHistory: async () => {
      await page.getByTestId('pane-context-menu-button').last().click()
      await page.getByRole('menuitem', {name: 'History'}).click()
      const entries = page.getByTestId('timeline-item-button')
      await entries.first().waitFor()
      return entries
    },
  }
}
