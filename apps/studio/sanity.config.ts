import './src/fonts.ts'
import './src/still-status.css'
import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {documentActions} from './src/actions/document-actions.ts'
import {documentBadges} from './src/badges/document-badges.ts'
import {apiVersion, connection, isForDevelopers} from './src/connection.ts'
import {documentInspectors} from './src/inspectors/document-inspectors.ts'
import {withInputs} from './src/inputs/with-inputs.ts'
import {LecternIcon} from './src/lectern-icon.tsx'
import {onConnection} from './src/on-connection.ts'
import {deckPresentation} from './src/presentation/deck-presentation.ts'
import {previewPlugin} from './src/preview/preview-plugin.ts'
import {schemaTypes} from './src/schema-types.ts'
import {documentViews} from './src/structure/document-views.ts'
import {FirstFocus} from './src/structure/first-focus.tsx'
import {newDocumentOptions} from './src/structure/new-document-options.ts'
import {structure} from './src/structure.ts'

export default defineConfig(
  onConnection(connection, {
    name: 'default',
    title: 'Rostrum',
    icon: LecternIcon,
    schema: {types: withInputs(schemaTypes)},
    form: {components: {input: FirstFocus}},
    document: {
      actions: documentActions,
      badges: documentBadges,
      inspectors: documentInspectors,
      newDocumentOptions,
    },
    plugins: [
      structureTool({title: 'Talks', structure, defaultDocumentNode: documentViews}),
      previewPlugin(),
      ...deckPresentation(connection.deckUrl),
      ...(isForDevelopers ? [visionTool({defaultApiVersion: `v${apiVersion}`})] : []),
    ],
  }),
)
