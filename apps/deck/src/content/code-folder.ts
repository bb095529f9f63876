import {join} from 'node:path'
import {dataHome} from '@rostrum/lake/data-home'

/** Where coloured code is kept from one build to the next. */
export const codeFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  join(dataHome(env), 'cache', 'code')
