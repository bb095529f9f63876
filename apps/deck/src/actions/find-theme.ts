import {finishedThemes, isFinishedTheme, themeQuery} from '@rostrum/schema'
import type {FinishedTheme, Theme, ThemeQueryResult} from '@rostrum/schema'
import type {Reader} from '../content/reader.ts'
import {UserError} from '../user-error.ts'

/**
 * What `--theme` names: a finished theme, else a theme document by its slug, title or id.
 * @throws UserError that names the themes there are
 */
export async function findTheme(
  client: Reader,
  name: string,
  perspective: 'published' | 'drafts' = 'published',
): Promise<FinishedTheme | Theme> {
  const wanted = name.trim()
  if (isFinishedTheme(wanted.toLowerCase())) return wanted.toLowerCase() as FinishedTheme
  const found = await client.fetch<ThemeQueryResult>(themeQuery, {name: wanted}, {perspective})
  if (found) return found
  const own = await client.fetch<string[]>(
    '*[_type == "theme"] | order(title asc) {"name": coalesce(slug.current, title, _id)}.name',
    {},
    {perspective},
  )
  const known = new Set([...finishedThemes.map(({value}) => value), ...own])
  throw new UserError(`There is no theme “${name}”. There are: ${[...known].join(', ')}.`)
}
