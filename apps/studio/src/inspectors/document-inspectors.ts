import {DashboardIcon} from '@sanity/icons/Dashboard'
import {LinkIcon} from '@sanity/icons/Link'
import {
  defineDocumentInspector,
  type DocumentInspector,
  type DocumentInspectorsResolver,
} from 'sanity'
import {TalkInspector} from './talk-inspector.tsx'
import {UsedInInspector} from './used-in-inspector.tsx'

const talk = defineDocumentInspector({
  name: 'rostrum-talk',
  component: TalkInspector,
  useMenuItem: () => ({title: 'The talk at a glance', icon: DashboardIcon, showAsAction: true}),
})

const usedIn = defineDocumentInspector({
  name: 'rostrum-used-in',
  component: UsedInInspector,
  useMenuItem: () => ({title: 'Used in', icon: LinkIcon, showAsAction: true}),
})

const referable = [
  'section',
  'person',
  'organization',
  'source',
  'claim',
  'dataSeries',
  'audience',
  'tag',
  'theme',
  'event',
]

const ours: Readonly<Record<string, readonly DocumentInspector[]>> = {
  talk: [talk],
  ...Object.fromEntries(referable.map((type) => [type, [usedIn]])),
}

/** What stands beside a form: a talk at a glance, and where everything else is used. */
export const documentInspectors: DocumentInspectorsResolver = (inspectors, {documentType}) => [
  ...(ours[documentType] ?? []),
  ...inspectors,
]
