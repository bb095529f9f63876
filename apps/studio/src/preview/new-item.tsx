import {type ReactNode, useCallback, useEffect, useRef} from 'react'
import type {InputProps, ObjectInputProps, RenderInputCallback} from 'sanity'

type Input = Parameters<RenderInputCallback>[0]
type ObjectInput = Omit<ObjectInputProps, 'renderDefault'>

/** Renders inputs as before; what has been added to a list begins at its first field. */
export function useNewItems(render: RenderInputCallback): RenderInputCallback {
  return useCallback(
    (input: Input) => (isItem(input) ? <Item input={input}>{render(input)}</Item> : render(input)),
    [render],
  )
}

/** Its dialog would have the focus at what leads back, else. */
function Item({input, children}: {input: ObjectInput; children: ReactNode}) {
  const {onPathFocus, readOnly, schemaType, value} = input
  const first = schemaType.fields[0]?.name
  const isNew = first !== undefined && value?.[first] === undefined && readOnly !== true
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    if (isNew) onPathFocus([first])
  }, [first, isNew, onPathFocus])
  return children
}

function isItem(input: Input): input is ObjectInput {
  const last = input.path.at(-1)
  return typeof last === 'object' && '_key' in last && isOwnObject(input.schemaType)
}

/** References and blocks have inputs that know where to begin. */
const isOwnObject = ({jsonType, type}: InputProps['schemaType']): boolean =>
  jsonType === 'object' && type?.name === 'object'
