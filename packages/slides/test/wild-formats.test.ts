import {test} from 'vitest'
import {tryMarkdown, tryPages, tryPresentations} from './try-formats.ts'

test('whatever a talk holds, its pages are markup of ours alone', () => {
  tryPages(30)
})

test('whatever a talk holds, its Markdown becomes no markup but that of Markdown', () => {
  tryMarkdown(30)
})

test('whatever a talk holds, its presentation is sound and leads nowhere but to the web', async () => {
  await tryPresentations(15)
})
