import {expect, test} from 'vitest'
import {tryMarkdown, tryPages, tryPresentations} from './try-formats.ts'

test('whatever a talk holds, its pages are markup of ours alone', () => {
  expect(() => tryPages(30)).not.toThrow()
})

test('whatever a talk holds, its Markdown becomes no markup but that of Markdown', () => {
  expect(() => tryMarkdown(30)).not.toThrow()
})

test('whatever a talk holds, its presentation is sound and leads nowhere but to the web', async () => {
  await expect(tryPresentations(15)).resolves.toBeUndefined()
})
