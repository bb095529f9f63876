import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'

interface Props {
  title: string
  about: string
  detail?: string
  icon?: ComponentType
  disabled: boolean
  onChoose: () => void
}

/** One of a few ways on: a button that says what it leads to. */
export function Choice({title, about, detail, icon: Icon, disabled, onChoose}: Props) {
  return (
    <Card border radius={3}>
      <Card
        as="button"
        type="button"
        __unstable_focusRing
        padding={4}
        radius={3}
        disabled={disabled}
        onClick={onChoose}
        style={{width: '100%'}}
      >
        <Flex gap={4}>
          {Icon && (
            <Text size={2} muted>
              <Icon />
            </Text>
          )}
          <Stack gap={3} flex={1}>
            <Text size={1} weight="semibold">
              {title}
            </Text>
            <Text size={1} muted>
              {about}
            </Text>
            {detail && (
              <Text size={0} muted>
                {detail}
              </Text>
            )}
          </Stack>
        </Flex>
      </Card>
    </Card>
  )
}
