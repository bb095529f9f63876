import {useMemo} from 'react'
import type {LiveState} from '../structure/live-query.ts'
import {useLiveQuery} from '../structure/use-live-query.ts'
import {today} from '../structure/words.ts'
import {sectionContentQuery, type TalkContent, talkContentQuery} from './talk-content.ts'
import {type TalkReport, talkReport} from './talk-report.ts'

export interface Reported {
  content: TalkContent
  report: TalkReport
}

const queries = {talk: talkContentQuery, section: sectionContentQuery}

/** What is counted and judged of a talk or of a section, now and after every change. */
export function useReport(type: keyof typeof queries, id: string): LiveState<Reported | null> {
  const state = useLiveQuery<TalkContent | null>(queries[type], {id})
  return useMemo(() => {
    const {data, error} = state
    return {
      ...(data !== undefined && {
        data: data && {content: data, report: talkReport(data, today())},
      }),
      ...(error && {error}),
    }
  }, [state])
}
