import {DownloadIcon} from '@sanity/icons/Download'
import {useToast} from '@sanity/ui/toast'
import type {DocumentActionComponent} from 'sanity'
import {deck} from './deck.ts'
import {messageOf} from './message-of.ts'
import {saveFile} from './save-file.ts'
import {talkSlug} from './talk-slug.ts'

/** Downloads the talk as notes in Markdown, as its editors see it. */
export const exportTalk: DocumentActionComponent = ({draft, published}) => {
  const toast = useToast()
  const slug = talkSlug(draft ?? published)
  const save = async (name: string) => saveFile(await deck.exportNotes(name), `${name}.md`)
  return {
    label: 'Export outline',
    icon: DownloadIcon,
    disabled: slug === undefined,
    title:
      slug === undefined
        ? 'Give the talk a slug first: it names the file.'
        : 'Downloads the talk as notes in Markdown, drafts included.',
    onHandle: () => {
      if (slug === undefined) return
      save(slug).catch((error: unknown) => {
        toast.push({
          status: 'error',
          title: 'The outline was not exported',
          description: messageOf(error),
          closable: true,
        })
      })
    },
  }
}
exportTalk.displayName = 'ExportTalk'
