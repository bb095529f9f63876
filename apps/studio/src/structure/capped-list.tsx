import {Box, Button, Stack} from '@sanity/ui'
import {type ReactNode, useState} from 'react'

interface Props<Item> {
  items: readonly Item[]
  /** How many are shown before all are asked for. */
  atFirst: number
  children: (item: Item) => ReactNode
  testId?: string
  /** Between its items. */
  gap?: number
}

/** A list that begins short; each child is a list item with a key. */
export function CappedList<Item>({items, atFirst, children, testId, gap = 1}: Props<Item>) {
  const [whole, setWhole] = useState(false)
  const shown = whole ? items : items.slice(0, atFirst)
  return (
    <Stack gap={2}>
      <Stack as="ul" gap={gap} style={plain} data-testid={testId}>
        {shown.map(children)}
      </Stack>
      {shown.length < items.length && (
        <Box>
          <Button
            mode="bleed"
            fontSize={1}
            padding={2}
            text={`Show all ${items.length}`}
            onClick={() => setWhole(true)}
          />
        </Box>
      )}
    </Stack>
  )
}

const plain = {listStyle: 'none', margin: 0, padding: 0} as const
