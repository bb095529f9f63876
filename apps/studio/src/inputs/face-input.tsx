import {pathToString, type StringInputProps} from 'sanity'
import {baseFace} from './base-theme.ts'

/** A face of a theme; left empty, it says which one holds. */
export function FaceInput(props: StringInputProps) {
  const {path, elementProps, renderDefault} = props
  const placeholder = baseFace(pathToString(path.slice(-1))) ?? ''
  return renderDefault({...props, elementProps: {...elementProps, placeholder}})
}
