import {Box, Card, Spinner, Stack, Text} from '@sanity/ui'
import {PlayIcon} from '@sanity/icons/Play'
import {defineDocumentInspector, type DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader} from 'sanity/structure'
import {DeckColumn} from './deck-column.tsx'
import {inspectorName} from './inspector-name.ts'
import {useDeckPlan} from './use-deck-plan.ts'

const title = 'Deck'

/** The whole deck beside the form of a talk or a section, in step with the slide that is open. */
export const deckInspector = defineDocumentInspector({
  name: inspectorName,
  component: DeckInspector,
  useMenuItem: ({documentType}) => ({
    title,
    icon: PlayIcon,
    hidden: documentType !== 'talk' && documentType !== 'section',
    showAsAction: true,
  }),
})

function DeckInspector({documentId, documentType, onClose}: DocumentInspectorProps) {
  const deck = useDeckPlan(documentId, documentType)
  return (
    <Stack data-testid="deck-inspector" style={{height: '100%', gridTemplateRows: 'auto 1fr'}}>
      <DocumentInspectorHeader
        title={deck.state === 'ready' ? `${title}: ${deck.plan.title}` : title}
        as="header"
        flex="none"
        closeButtonLabel="Close the deck"
        onClose={onClose}
      />
      {deck.state === 'loading' && (
        <Box padding={4}>
          <Spinner muted />
        </Box>
      )}
      {deck.state === 'failed' && (
        <Card tone="caution" padding={4}>
          <Text size={1}>The deck cannot be shown: {deck.message}</Text>
        </Card>
      )}
      {deck.state === 'ready' && (
        <DeckColumn plan={deck.plan} documentId={documentId} talks={deck.talks} />
      )}
    </Stack>
  )
}
