import type {DataTable} from '@rostrum/schema'
import {useEffect, useState} from 'react'
import {type Path, useClient, useFormValue} from 'sanity'
import {apiVersion} from '../connection.ts'

/** The table of the data series that the slide around a field has chosen. */
export function useSeriesTable(path: Path): Partial<DataTable> | undefined {
  const client = useClient({apiVersion})
  const slide = useFormValue(path.slice(0, -1))
  const id = seriesIn(slide)
  const [found, setFound] = useState<{id: string; table: Partial<DataTable> | null}>()

  useEffect(() => {
    if (id === undefined) return undefined
    let current = true
    client
      .withConfig({perspective: 'drafts'})
      .fetch<Partial<DataTable> | null>('*[_id == $id][0].table', {id})
      .then((table) => current && setFound({id, table}))
      // Without the columns the fields take any text, as they did.
      .catch(() => current && setFound(undefined))
    return () => {
      current = false
    }
  }, [client, id])

  return found !== undefined && found.id === id ? (found.table ?? undefined) : undefined
}

function seriesIn(slide: unknown): string | undefined {
  const series =
    typeof slide === 'object' && slide !== null && 'series' in slide ? slide.series : undefined
  return typeof series === 'object' && series !== null && '_ref' in series
    ? String(series._ref)
    : undefined
}
