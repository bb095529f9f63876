import {facesOfBase} from '@rostrum/slides'
import {Stack, Text} from '@sanity/ui'
import {pathToString, type StringInputProps} from 'sanity'
import {useBaseTheme} from './use-base-theme.ts'

/** A face of a theme; left empty, it says which one holds. */
export function FaceInput(props: StringInputProps) {
  const faces: Readonly<Record<string, string>> = facesOfBase[useBaseTheme()]
  const inherited = faces[pathToString(props.path.slice(-1))]
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {props.value === undefined && inherited !== undefined && (
        <Text size={1} muted>
          {inherited}, of the theme that it stands on
        </Text>
      )}
    </Stack>
  )
}
