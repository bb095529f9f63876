import {expect, test} from 'vitest'
import {oldStore} from './testing/old-store.ts'

test('a new store has six audiences, in silence and with no snapshot of nothing', async () => {
  const {client, migrate} = await oldStore()
  expect(await migrate()).toMatchObject({said: [], snapshots: []})
  expect(
    await client.fetch('*[_type == "audience"] | order(_id){title, "slug": slug.current}'),
  ).toEqual([
    {title: 'Developer evangelists', slug: 'developer-evangelists'},
    {title: 'Engineers', slug: 'engineers'},
    {title: 'Founders', slug: 'founders'},
    {title: 'Investors', slug: 'investors'},
    {title: 'Marketing', slug: 'marketing'},
    {title: 'Sales', slug: 'sales'},
  ])
  expect(await client.fetch('count(*[_type == "audience" && !defined(cares)])')).toBe(0)
})

test('what an editor deletes or rewrites stays that way', async () => {
  const {client, migrate} = await oldStore()
  await migrate()
  await client.delete('audience-investors')
  await client.patch('audience-sales').set({title: 'Our sellers'}).commit()
  await migrate()
  expect(await client.getDocument('audience-investors')).toBeUndefined()
  expect(await client.getDocument('audience-sales')).toMatchObject({title: 'Our sellers'})
})
