import {Button, Flex} from '@sanity/ui'

interface Props {
  cancelText: string
  onCancel: () => void
  confirmText?: string
  onConfirm?: () => void
  disabled?: boolean
}

/** The foot of a dialog: one way out, and where there is something to confirm, one way on. */
export function DialogButtons({cancelText, onCancel, confirmText, onConfirm, disabled}: Props) {
  return (
    <Flex gap={3} justify="flex-end" padding={3}>
      <Button mode="bleed" fontSize={1} padding={2} text={cancelText} onClick={onCancel} />
      {confirmText && (
        <Button
          fontSize={1}
          padding={2}
          text={confirmText}
          onClick={onConfirm}
          disabled={disabled === true}
          data-testid="confirm-publish-talk"
        />
      )}
    </Flex>
  )
}
