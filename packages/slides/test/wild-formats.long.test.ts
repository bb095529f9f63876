import {test} from 'vitest'
import {tryMarkdown, tryPages, tryPresentations} from './try-formats.ts'

test('pages, Markdown and presentations of hundreds of talks of anything', async () => {
  tryPages(300)
  tryMarkdown(300)
  await tryPresentations(200)
})
