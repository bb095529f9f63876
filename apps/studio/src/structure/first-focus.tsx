import {useEffect, useRef} from 'react'
import {
  type InputProps,
  isObjectInputProps,
  isStringInputProps,
  type ObjectInputProps,
  type StringInputProps,
} from 'sanity'

/** A form whose first field is empty begins there: a new document asks for its name. */
export function FirstFocus(props: InputProps) {
  if (props.path.length === 0 && isObjectInputProps(props)) return <DocumentInput {...props} />
  if (props.path.length === 1 && isStringInputProps(props)) return <TopInput {...props} />
  return props.renderDefault(props)
}

function DocumentInput(props: ObjectInputProps) {
  const {schemaType, value, focusPath, onPathFocus, readOnly, renderDefault} = props
  const first = schemaType.fields[0]?.name
  const wanted = first !== undefined && value?.[first] === undefined && focusPath.length === 0
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || readOnly || first === undefined) return
    begun.current = true
    if (wanted) onPathFocus([first])
  }, [first, onPathFocus, readOnly, wanted])
  return renderDefault(props)
}

/** The Studio moves the focus to a field that is there; this one may come after it was named. */
function TopInput(props: StringInputProps) {
  const {focused, elementProps, renderDefault} = props
  const named = useRef(focused)
  useEffect(() => {
    if (named.current) elementProps.ref.current?.focus()
  }, [elementProps.ref])
  return renderDefault(props)
}
