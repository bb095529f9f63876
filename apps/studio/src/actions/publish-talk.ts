import {PublishIcon} from '@sanity/icons/Publish'
import {type DocumentActionComponent, getPublishedId} from 'sanity'
import {useReport} from '../inspectors/use-report.ts'
import {publishLabel, usePublishTalk} from './use-publish-talk.tsx'

/** Among the other actions, while the talk can be published by itself. */
export const publishTalk = whereDue(false)
publishTalk.displayName = 'PublishTalk'

/**
 * The button itself, while there are sections, people, tags, sources or a theme to publish first: the
 * talk alone would be refused.
 */
export const publishTalkFirst = whereDue(true)
publishTalkFirst.displayName = 'PublishTalkFirst'

function whereDue(due: boolean): DocumentActionComponent {
  const PublishTalk: DocumentActionComponent = ({id, draft, published, ready}) => {
    const {data} = useReport('talk', getPublishedId(id))
    const {ask, dialog, isPublishing} = usePublishTalk(id)
    const isDue = data ? data.report.unpublished + data.report.awaited > 0 : false
    // A dialog that is open stays, whatever others publish meanwhile.
    if (isDue !== due && !dialog) return null
    return {
      label: isPublishing ? 'Publishing…' : due ? 'Publish all' : publishLabel,
      icon: PublishIcon,
      tone: 'default',
      disabled: !ready || (!draft && !published) || isPublishing,
      title:
        'The talk, the drafts of its sections, and what they refer to that was never published.',
      onHandle: ask,
      dialog: dialog ? {type: 'dialog', width: 'small', ...dialog} : false,
    }
  }
  return PublishTalk
}
