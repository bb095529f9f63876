import {CopyIcon} from '@sanity/icons/Copy'
import {Stack} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {type DocumentActionComponent, getPublishedId, type SanityDocument, useClient} from 'sanity'
import {useRouter} from 'sanity/router'
import {apiVersion} from '../connection.ts'
import {Choice} from './choice.tsx'
import {duplicateTalkDocuments} from './duplicate-talk-documents.ts'

const originalsQuery = `*[_type == "talk" && _id == $id][0]{"talk": @, "sections": sections[]->}`

interface Originals {
  talk: SanityDocument
  sections: (SanityDocument | null)[] | null
}

/** Copies a talk, with its sections or sharing them, and opens the copy at its title. */
export const duplicateTalk: DocumentActionComponent = ({id, draft, published, ready}) => {
  const client = useClient({apiVersion})
  const router = useRouter()
  const toast = useToast()
  const [state, setState] = useState<'closed' | 'asking' | 'copying'>('closed')
  const close = () => setState('closed')

  const duplicate = async (withSections: boolean) => {
    setState('copying')
    const originals = await client
      .withConfig({perspective: 'drafts'})
      .fetch<Originals | null>(originalsQuery, {id: getPublishedId(id)})
    if (!originals) throw new Error('The talk is not stored any more.')
    const sections = withSections
      ? (originals.sections ?? []).filter((section) => section !== null)
      : []
    const unique = [...new Map(sections.map((section) => [section._id, section])).values()]
    const copies = duplicateTalkDocuments({talk: originals.talk, sections: unique}, () =>
      crypto.randomUUID(),
    )
    const transaction = client.transaction()
    for (const copy of copies) transaction.create(copy)
    await transaction.commit({tag: 'rostrum.duplicate-talk'})
    close()
    router.navigateIntent('edit', {id: getPublishedId(copies[0]._id), type: 'talk', path: 'title'})
  }
  const choose = (withSections: boolean) => {
    duplicate(withSections).catch((error: unknown) => {
      const description = error instanceof Error ? error.message : String(error)
      toast.push({status: 'error', title: 'Nothing was copied', description, closable: true})
      close()
    })
  }

  return {
    label: 'Duplicate …',
    icon: CopyIcon,
    disabled: !ready || (!draft && !published) || state === 'copying',
    title: 'A copy of the talk, with sections of its own or the same ones.',
    onHandle: () => setState('asking'),
    dialog: state !== 'closed' && {
      type: 'dialog',
      header: 'Duplicate the talk',
      width: 'small',
      onClose: close,
      content: (
        <Stack gap={3}>
          <Choice
            title="Share its sections"
            about="Both talks have the same slides. What is edited in one changes in the other."
            disabled={state === 'copying'}
            onChoose={() => choose(false)}
          />
          <Choice
            title="Copy its sections too"
            about="The copy goes its own way. The original stays as it is."
            disabled={state === 'copying'}
            onChoose={() => choose(true)}
          />
        </Stack>
      ),
    },
  }
}
duplicateTalk.displayName = 'DuplicateTalk'
