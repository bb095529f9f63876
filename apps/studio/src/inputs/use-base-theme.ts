import {type FinishedTheme, isFinishedTheme} from '@rostrum/schema'
import {useFormValue} from 'sanity'

/** The finished theme that the open theme document stands on. */
export function useBaseTheme(): FinishedTheme {
  const base = useFormValue(['base'])
  return isFinishedTheme(base) ? base : 'signal'
}
