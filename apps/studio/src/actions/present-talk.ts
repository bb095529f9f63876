import {LaunchIcon} from '@sanity/icons/Launch'
import {useToast} from '@sanity/ui/toast'
import type {DocumentActionComponent} from 'sanity'
import {deck, deckAddress} from './deck.ts'
import {messageOf} from './message-of.ts'
import {talkSlug} from './talk-slug.ts'

/** Opens what is published of the talk as a deck, in a tab of its own. */
export const presentTalk: DocumentActionComponent = ({published}) => {
  const toast = useToast()
  const slug = talkSlug(published)
  const present = async (name: string) => {
    await deck.isThere()
    window.open(deckAddress(name), '_blank', 'noopener')
  }
  return {
    label: 'Present',
    icon: LaunchIcon,
    group: ['default', 'paneActions'],
    disabled: slug === undefined,
    title: slug === undefined ? 'Publish the talk first: a deck shows what is published.' : null,
    onHandle: () => {
      if (slug === undefined) return
      present(slug).catch((error: unknown) => {
        toast.push({
          status: 'error',
          title: 'The deck cannot be shown',
          description: messageOf(error),
          closable: true,
        })
      })
    },
  }
}
presentTalk.displayName = 'PresentTalk'
