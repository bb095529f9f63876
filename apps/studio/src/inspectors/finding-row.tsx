import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Flex, Stack, Text} from '@sanity/ui'
import {DocumentLink} from '../structure/document-link.tsx'
import type {Finding} from './talk-report.ts'

interface Props {
  finding: Finding
  /** What it is found in. */
  title: string
}

/** What is wrong, in what; a click opens it there. */
export function FindingRow({finding, title}: Props) {
  const {severity, message, path, documentId, documentType} = finding
  const Icon = severity === 'error' ? ErrorOutlineIcon : WarningOutlineIcon
  return (
    <DocumentLink id={documentId} type={documentType} path={path}>
      <Flex gap={3}>
        <Text size={1} muted>
          <Icon aria-label={severity === 'error' ? 'Breaks the deck' : 'Advice'} role="img" />
        </Text>
        <Stack gap={2} flex={1}>
          <Text size={1} weight="medium">
            {title}
          </Text>
          <Text size={1} muted>
            {message}
          </Text>
        </Stack>
      </Flex>
    </DocumentLink>
  )
}
