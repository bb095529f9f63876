import {expect, test} from 'vitest'
import {tryMarkdown, tryPages, tryPresentations} from './try-formats.ts'

test('pages, Markdown and presentations of hundreds of talks of anything', async () => {
  expect(() => tryPages(300)).not.toThrow()
  expect(() => tryMarkdown(300)).not.toThrow()
  await expect(tryPresentations(200)).resolves.toBeUndefined()
})
