import {useMemo, useSyncExternalStore} from 'react'
import {useClient} from 'sanity'
import {apiVersion} from '../connection.ts'
import {liveQuery, type LiveState} from './live-query.ts'

/** What a query answers now, and after every change to content. */
export function useLiveQuery<Result>(
  query: string,
  params: Readonly<Record<string, unknown>> = none,
): LiveState<Result> {
  const client = useClient({apiVersion})
  const question = JSON.stringify(params)
  const store = useMemo(
    () =>
      liveQuery<Result>(client, {
        query,
        params: JSON.parse(question) as Readonly<Record<string, unknown>>,
      }),
    [client, query, question],
  )
  return useSyncExternalStore(store.subscribe, store.read)
}

const none = {}
