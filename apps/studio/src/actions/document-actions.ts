import type {DocumentActionsResolver} from 'sanity'
import {buildTalk} from './build-talk.tsx'
import {duplicateTalk} from './duplicate-talk.tsx'
import {exportTalk} from './export-talk.ts'
import {importTalk} from './import-talk.tsx'
import {presentTalk} from './present-talk.ts'
import {publishTalk, publishTalkFirst} from './publish-talk.ts'

const ours = [publishTalk, presentTalk, buildTalk, importTalk, exportTalk]

/**
 * The Studio's own actions, and some more for a talk: after the first, which is its button, but for
 * publishing the sections too, where there are any to publish. A talk is duplicated by our own,
 * which asks about its sections.
 */
export const documentActions: DocumentActionsResolver = (actions, {schemaType, versionType}) => {
  if (schemaType !== 'talk' || (versionType !== 'draft' && versionType !== 'published')) {
    return actions
  }
  const [first, ...others] = actions.map((each) =>
    each.action === 'duplicate' ? duplicateTalk : each,
  )
  return [publishTalkFirst, ...(first ? [first] : []), ...ours, ...others]
}
