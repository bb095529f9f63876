import {Button, Dialog, Flex, Text} from '@sanity/ui'
import {useId} from 'react'
import {counted} from '../sorter/slide-words.ts'

interface Props {
  /** The first is the names of the columns. */
  lines: string[][]
  onReplace: () => void
  onAdd: () => void
  onClose: () => void
}

/** Asks what becomes of the rows that are there already. */
export function ImportDialog({lines, onReplace, onAdd, onClose}: Props) {
  const count = counted(lines.length - 1, 'row')
  const then = (run: () => void) => () => {
    run()
    onClose()
  }
  return (
    <Dialog
      id={useId()}
      header={`Bring ${count} into the table`}
      width={0}
      onClose={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" fontSize={1} padding={2} text="Cancel" onClick={onClose} />
          <Button
            mode="ghost"
            tone="critical"
            fontSize={1}
            padding={2}
            text="Replace the table"
            onClick={then(onReplace)}
          />
          <Button fontSize={1} padding={2} text="Add below" onClick={then(onAdd)} />
        </Flex>
      }
    >
      <Flex padding={4}>
        <Text size={1}>
          The table has rows already. Put the {count} of the file below them, without its first
          line, or put the file in their place, with its first line as the names of the columns?
        </Text>
      </Flex>
    </Dialog>
  )
}
