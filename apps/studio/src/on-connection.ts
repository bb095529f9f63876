import type {PluginOptions, WorkspaceOptions} from 'sanity'
import type {StudioConnection} from './connection.ts'
import {patientFetch} from './patient-fetch.ts'
import {stayLocal} from './stay-local.ts'

type Composition = Omit<WorkspaceOptions, 'projectId' | 'dataset' | 'basePath'>
type Workspace = Composition & Pick<WorkspaceOptions, 'projectId' | 'dataset'>

/**
 * A workspace on its data. On hosted Sanity with Sanity's defaults; on our own lake without a
 * login, and with everything off that needs Sanity's cloud.
 */
export function onConnection(connection: StudioConnection, composition: Composition): Workspace {
  const {projectId, dataset} = connection
  if (connection.kind === 'hosted') return {...composition, projectId, dataset}
  globalThis.fetch = stayLocal(patientFetch(globalThis.fetch.bind(globalThis), connection.apiHost))
  return {
    ...composition,
    projectId,
    dataset,
    apiHost: connection.apiHost,
    auth: {loginMethod: 'cookie', providers: []},
    announcements: {enabled: false},
    apps: {canvas: {enabled: false}},
    mediaLibrary: {enabled: false},
    releases: {enabled: false},
    scheduledDrafts: {enabled: false},
    scheduledPublishing: {enabled: false},
    tasks: {enabled: false},
    plugins: [...(composition.plugins ?? []), documentsWithoutCloud],
  }
}

const documentsWithoutCloud: PluginOptions = {
  name: 'rostrum-documents-without-cloud',
  document: {comments: {enabled: false}, askToEdit: {enabled: false}},
}
