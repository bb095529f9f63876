import {useEffect, useMemo, useState} from 'react'
import {useDocumentStore} from 'sanity'
import {apiVersion} from '../connection.ts'
import {
  idsIn,
  nothingReferenced,
  type Referenced,
  referencedFrom,
  referencedQuery,
  type ReferencedResult,
} from './referenced.ts'

/** What slides refer to, as drafts have it, and again whenever it changes. */
export function useReferenced(sectionId: string, slides: unknown): Referenced {
  const store = useDocumentStore()
  const [referenced, setReferenced] = useState(nothingReferenced)
  const ids = useMemo(() => idsIn(slides).join(' '), [slides])

  useEffect(() => {
    const params = {ids: ids === '' ? [] : ids.split(' '), section: sectionId}
    const subscription = store
      .listenQuery(referencedQuery, params, {
        apiVersion,
        perspective: 'drafts',
        throttleTime: 1000,
        tag: 'rostrum.thumbnails',
      })
      .subscribe({
        next: (result: ReferencedResult) => setReferenced(referencedFrom(result)),
        // Without what they refer to the slides are drawn all the same.
        error: () => setReferenced(nothingReferenced),
      })
    return () => subscription.unsubscribe()
  }, [store, sectionId, ids])

  return referenced
}
