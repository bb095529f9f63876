import {memo, type ReactNode} from 'react'

interface Props {
  children: ReactNode
  /** Nobody sees it now: what changes is shown once this is no longer so. */
  still: boolean
}

/** Keeps what it shows as it is for a while. */
export const Still = memo(
  ({children}: Props) => children,
  (_before, {still}) => still,
)
