import './src/fonts.ts'
import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {documentActions} from './src/actions/document-actions.ts'
import {apiVersion, connection} from './src/connection.ts'
import {withInputs} from './src/inputs/with-inputs.ts'
import {LecternIcon} from './src/lectern-icon.tsx'
import {onConnection} from './src/on-connection.ts'
import {schemaTypes} from './src/schema-types.ts'
import {slideTools} from './src/sorter/slide-tools.tsx'
import {structure} from './src/structure.ts'

export default defineConfig(
  onConnection(connection, {
    name: 'default',
    title: 'Rostrum',
    icon: LecternIcon,
    schema: {types: withInputs(schemaTypes)},
    document: {actions: documentActions},
    plugins: [
      structureTool({title: 'Talks', structure}),
      slideTools(),
      visionTool({defaultApiVersion: `v${apiVersion}`}),
    ],
  }),
)
