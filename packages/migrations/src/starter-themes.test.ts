import {expect, test} from 'vitest'
import {oldStore} from './testing/old-store.ts'

test('a new store has the finished themes, and none again that an editor deleted', async () => {
  const {client, migrate} = await oldStore()
  await migrate()
  const themes = () =>
    client.fetch('*[_type == "theme"] | order(_id){_id, title, base, "slug": slug.current}')
  expect(await themes()).toEqual([
    {_id: 'theme-contrast', title: 'High contrast', base: 'contrast', slug: 'contrast'},
    {_id: 'theme-essay', title: 'Essay', base: 'essay', slug: 'essay'},
    {_id: 'theme-signal', title: 'Signal', base: 'signal', slug: 'signal'},
  ])
  await client.delete('theme-essay')
  await migrate()
  expect(await themes()).toHaveLength(2)
})
