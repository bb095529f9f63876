import type {DataTable} from '@rostrum/schema'
import {AddIcon} from '@sanity/icons/Add'
import {UploadIcon} from '@sanity/icons/Upload'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useRef, useState} from 'react'
import {type ObjectInputProps, set} from 'sanity'
import {newKey} from '../sorter/new-key.ts'
import {counted} from '../sorter/slide-words.ts'
import {ImportDialog} from './import-dialog.tsx'
import {parseCells} from './parse-cells.ts'
import {
  emptyColumn,
  insertColumns,
  insertRows,
  rowOf,
  type TableEdit,
  tableFrom,
  widthOf,
} from './table-edits.ts'
import {TableGrid} from './table-grid.tsx'
import {tablePatches} from './table-patches.ts'
import './inputs.css'

/** A table to type in, as in a spreadsheet; takes what is pasted from one, and CSV files. */
export function DataTableInput(props: ObjectInputProps<DataTable>) {
  const {value, onChange, readOnly} = props
  const toast = useToast()
  const file = useRef<HTMLInputElement>(null)
  const [imported, setImported] = useState<string[][]>()
  const rows = value?.rows ?? []
  const isEmpty = rows.length === 0 && (value?.columns?.length ?? 0) === 0
  const edit = (edits: readonly TableEdit[]) => onChange(tablePatches(edits))
  const replace = (lines: readonly (readonly string[])[]) => {
    const {columns, rows} = tableFrom(lines, newKey)
    onChange([set(columns, ['columns']), set(rows, ['rows'])])
    toast.push({status: 'success', title: `Filled with ${counted(rows.length, 'row')}`})
  }
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    const lines = parseCells(await chosen.text())
    if (lines.length === 0)
      toast.push({status: 'warning', title: `There is nothing in ${chosen.name}.`, closable: true})
    else if (isEmpty) replace(lines)
    else setImported(lines)
  }
  const begin = () =>
    edit([
      ...insertColumns(value, 0, [emptyColumn(newKey), emptyColumn(newKey)]),
      ...insertRows(value, 0, [rowOf(['', ''], newKey)]),
    ])
  const addRow = () =>
    edit(
      insertRows(value, rows.length, [
        rowOf(
          Array.from({length: widthOf(value)}, () => ''),
          newKey,
        ),
      ]),
    )
  const addColumn = () =>
    edit(insertColumns(value, value?.columns?.length ?? 0, [emptyColumn(newKey)]))

  return (
    <Stack gap={3} data-testid="data-table">
      {isEmpty ? (
        <Card border padding={4} radius={2} tone="transparent">
          <Text size={1} muted>
            The table is empty. Begin with two columns, or bring a file from a spreadsheet.
          </Text>
        </Card>
      ) : (
        <TableGrid
          table={value}
          readOnly={readOnly === true}
          edit={edit}
          replace={replace}
          elementProps={props.elementProps}
        />
      )}
      {readOnly !== true && (
        <Flex gap={2} wrap="wrap" align="center">
          {isEmpty ? (
            <Button {...quiet} icon={AddIcon} text="Begin a table" onClick={begin} />
          ) : (
            <>
              <Button {...quiet} icon={AddIcon} text="Add row" onClick={addRow} />
              <Button {...quiet} icon={AddIcon} text="Add column" onClick={addColumn} />
            </>
          )}
          <Button
            {...quiet}
            icon={UploadIcon}
            text="Import CSV…"
            onClick={() => file.current?.click()}
          />
          <input
            ref={file}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            data-testid="csv-file"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </Flex>
      )}
      {readOnly !== true && !isEmpty && (
        <Text size={0} muted>
          Cells pasted from a spreadsheet spread out from where the cursor is.
        </Text>
      )}
      {imported && (
        <ImportDialog
          lines={imported}
          onClose={() => setImported(undefined)}
          onReplace={() => replace(imported)}
          onAdd={() =>
            edit(
              insertRows(
                value,
                rows.length,
                imported.slice(1).map((cells) => rowOf(cells, newKey)),
              ),
            )
          }
        />
      )}
    </Stack>
  )
}

const quiet = {mode: 'ghost', padding: 2, fontSize: 1} as const
