import type {DataTable} from '@rostrum/schema'
import {Checkbox, Select, Text} from '@sanity/ui'
import {
  type ArrayOfPrimitivesInputProps,
  insert,
  set,
  setIfMissing,
  type StringInputProps,
  unset,
  useFormValue,
} from 'sanity'
import {useSeriesTable} from './use-series-table.ts'
import './inputs.css'

/** One of the columns of the chosen data. */
export function ColumnInput(props: StringInputProps) {
  const table = useSeriesTable(props.path)
  const names = columnNames(table)
  if (names.length === 0) return props.renderDefault(props)
  return <Choice {...props} choices={names} empty={`Its first: ${names[0] ?? ''}`} />
}

/** One of the values along the bottom. */
export function HighlightInput(props: StringInputProps) {
  const table = useSeriesTable(props.path)
  const bottom = useFormValue([...props.path.slice(0, -1), 'x'])
  const named = (table?.columns ?? []).findIndex(({name}) => name === bottom)
  const column = Math.max(0, named)
  const values = (table?.rows ?? []).flatMap(({cells}) => cells?.[column] || [])
  if (values.length === 0) return props.renderDefault(props)
  return <Choice {...props} choices={[...new Set(values)]} empty="None" />
}

type ChoiceProps = StringInputProps & {choices: readonly string[]; empty: string}

function Choice({value, onChange, readOnly, elementProps, choices, empty}: ChoiceProps) {
  const {onBlur, onFocus, id, ref} = elementProps
  const strange = value !== undefined && value !== '' && !choices.includes(value)
  return (
    <Select
      {...{onBlur, onFocus, id, ref}}
      aria-describedby={elementProps['aria-describedby']}
      fontSize={2}
      disabled={readOnly === true}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange(chosen === '' ? unset() : set(chosen))
      }}
    >
      <option value="">{empty}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
      {strange && <option value={value}>{value} (not in the data)</option>}
    </Select>
  )
}

/** Which columns of numbers are drawn. */
export function ColumnsInput(props: ArrayOfPrimitivesInputProps<string>) {
  const {value, onChange, readOnly} = props
  const table = useSeriesTable(props.path)
  const chosen = value ?? []
  const numbers = columnNames(table, 'number')
  const names = [...numbers, ...chosen.filter((name) => !numbers.includes(name))]
  if (numbers.length === 0) return props.renderDefault(props as never)
  const toggle = (name: string) => {
    const index = chosen.indexOf(name)
    onChange(
      index === -1
        ? [setIfMissing([]), insert([name], 'after', [-1])]
        : chosen.length === 1
          ? unset()
          : unset([index]),
    )
  }
  return (
    <div className="rostrum-choices" role="group" aria-label="Columns that are drawn">
      {names.map((name) => (
        <label key={name}>
          <Checkbox
            checked={chosen.includes(name)}
            disabled={readOnly === true}
            onChange={() => toggle(name)}
          />
          <Text size={1}>{numbers.includes(name) ? name : `${name} (not in the data)`}</Text>
        </label>
      ))}
    </div>
  )
}

const columnNames = (table: Partial<DataTable> | undefined, kind?: string): string[] =>
  (table?.columns ?? []).flatMap((column) =>
    kind === undefined || column.kind === kind ? column.name || [] : [],
  )
