import {UploadIcon} from '@sanity/icons/Upload'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {ImportNotes} from './import-notes.tsx'
import {talkSlug} from './talk-slug.ts'

/** Merges notes into this talk, after a look at what will come of it. */
export const importTalk: DocumentActionComponent = ({id, draft, published}) => {
  const [isOpen, setIsOpen] = useState(false)
  const slug = slugOfNotes(id) ?? talkSlug(draft ?? published)
  return {
    label: 'Import outline',
    icon: UploadIcon,
    disabled: slug === undefined,
    title:
      slug === undefined
        ? 'Give the talk a slug first.'
        : 'Merges notes into this talk; where an editor has changed the same, the editor’s words stand.',
    onHandle: () => setIsOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Import outline',
      width: 'medium',
      onClose: () => setIsOpen(false),
      content: <ImportNotes {...(slug !== undefined && {slug})} />,
    },
  }
}
importTalk.displayName = 'ImportTalk'

/** A talk that was imported is called by what its notes were called, whatever its address is now. */
function slugOfNotes(id: string): string | undefined {
  return /^talk-(.+)$/.exec(id.replace(/^drafts\./, ''))?.[1]
}
