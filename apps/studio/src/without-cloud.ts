import type {WorkspaceOptions} from 'sanity'
import type {Connection} from './connection.ts'
import {stayLocal} from './stay-local.ts'

/**
 * On the local lake: its address, a session without a login, and everything off that needs
 * Sanity's cloud. On hosted Sanity: nothing, so its defaults hold.
 */
export function withoutCloud(connection: Connection): Partial<WorkspaceOptions> {
  if (connection.kind === 'hosted') return {}
  stayLocal()
  return {
    apiHost: connection.apiHost,
    auth: {loginMethod: 'cookie', providers: []},
    announcements: {enabled: false},
    apps: {canvas: {enabled: false}},
    mediaLibrary: {enabled: false},
    releases: {enabled: false},
    scheduledDrafts: {enabled: false},
    scheduledPublishing: {enabled: false},
    tasks: {enabled: false},
  }
}
