import './src/fonts.ts'
import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {documentActions} from './src/actions/document-actions.ts'
import {connection} from './src/connection.ts'
import {LecternIcon} from './src/lectern-icon.tsx'
import {schemaTypes} from './src/schema-types.ts'
import {structure} from './src/structure.ts'
import {withoutCloud} from './src/without-cloud.ts'

export default defineConfig({
  name: 'default',
  title: 'Rostrum',
  icon: LecternIcon,
  projectId: connection.projectId,
  dataset: connection.dataset,
  schema: {types: schemaTypes},
  document: {actions: documentActions},
  plugins: [structureTool({title: 'Talks', structure}), visionTool()],
  ...withoutCloud(connection),
})
