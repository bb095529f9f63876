import {join} from 'node:path'
import {dataHome} from '@rostrum/lake/data-home'

/** Where that is kept from one build to the next which takes long to make: coloured code, faces. */
export const cacheFolderOf = (env: Readonly<Record<string, string | undefined>>): string =>
  join(dataHome(env), 'cache', 'decks')
