import {Card} from '@sanity/ui'
import {type ComponentProps, type ReactNode, useMemo} from 'react'
import {type Path, pathToString} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

interface Props {
  id: string
  type: string
  /** The field that gets the focus. */
  path?: Path
  children: ReactNode
}

/** A row that opens a document in the pane to the right, at the field that it is about. */
export function DocumentLink({id, type, path = [], children}: Props) {
  const {ChildLink} = usePaneRouter()
  const field = pathToString(path)
  const Link = useMemo(() => {
    const childParameters = {type, ...(field && {path: field})}
    return function Link(props: ComponentProps<'a'>) {
      return <ChildLink {...props} childId={id} childParameters={childParameters} />
    }
  }, [ChildLink, id, type, field])
  return (
    <Card as={Link} data-as="a" __unstable_focusRing padding={2} radius={2} style={block}>
      {children}
    </Card>
  )
}

const block = {display: 'block', textDecoration: 'none'} as const
