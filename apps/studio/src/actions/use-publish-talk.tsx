import {useToast} from '@sanity/ui/toast'
import {type ReactNode, useState} from 'react'
import {type SanityDocument, useClient, useWorkspace, validateDocument} from 'sanity'
import {apiVersion} from '../connection.ts'
import {DialogButtons} from './dialog-buttons.tsx'
import {messageOf} from './message-of.ts'
import {type MissingReference, outgoingDrafts} from './outgoing-drafts.ts'
import {OutgoingList, type OutgoingItem} from './outgoing-list.tsx'

export const publishLabel = 'Publish talk with its sections'

type State =
  | {step: 'closed'}
  | {step: 'gathering'}
  | {step: 'asking'; items: OutgoingItem[]; missing: MissingReference[]}
  | {step: 'publishing'; items: OutgoingItem[]}

export interface PublishTalk {
  isPublishing: boolean
  /** Gathers what goes out, and asks. */
  ask: () => void
  /** What is asked, while it is. */
  dialog?: {header: string; content: ReactNode; footer: ReactNode; onClose: () => void}
}

/** Publishes a talk and everything it needs in one transaction, after a look at what goes out. */
export function usePublishTalk(id: string): PublishTalk {
  const client = useClient({apiVersion}).withConfig({perspective: 'raw'})
  const workspace = useWorkspace()
  const toast = useToast()
  const [state, setState] = useState<State>({step: 'closed'})
  const close = () => setState({step: 'closed'})

  const fail = (title: string) => (error: unknown) => {
    toast.push({status: 'error', title, description: messageOf(error), closable: true})
    close()
  }

  const gather = async () => {
    setState({step: 'gathering'})
    const {drafts, missing} = await outgoingDrafts(id, (ids) =>
      client.fetch<SanityDocument[]>('*[_id in $ids]', {ids}),
    )
    const items = await Promise.all(
      drafts.map(async (document) => {
        const markers = await validateDocument({
          document,
          workspace,
          environment: 'studio',
          // A draft that goes out beside this one counts as published.
          getDocumentExists: () => Promise.resolve(true),
        })
        const errors = markers.filter(({level}) => level === 'error')
        const lost = missing.filter(({from}) => from._id === document._id)
        return {
          document,
          problems: [
            ...errors.map(({path, message}) => ({path, message})),
            ...lost.map(({path}) => ({path, message: refersToNothing})),
          ],
        }
      }),
    )
    const outgoing = new Set(drafts.map(({_id}) => _id))
    // What is published already cannot be mended here.
    setState({step: 'asking', items, missing: missing.filter(({from}) => !outgoing.has(from._id))})
  }

  const publish = async (items: OutgoingItem[]) => {
    setState({step: 'publishing', items})
    await client.action(
      items.map(({document}) => ({
        actionType: 'sanity.action.document.publish' as const,
        draftId: document._id,
        publishedId: document._id.replace(/^drafts\./, ''),
        ifDraftRevisionId: document._rev,
      })),
      {tag: 'rostrum.publish-talk'},
    )
    toast.push({status: 'success', title: `Published ${counted(items.length)}`})
    close()
  }

  const asked = dialogFor(state, close, (items) => {
    void publish(items).catch(fail('Nothing was published'))
  })
  return {
    isPublishing: state.step === 'publishing',
    ask: () => void gather().catch(fail('Could not gather what belongs to the talk')),
    ...(asked && {dialog: asked}),
  }
}

function dialogFor(
  state: State,
  close: () => void,
  publish: (items: OutgoingItem[]) => void,
): PublishTalk['dialog'] {
  if (state.step === 'closed' || state.step === 'gathering') return undefined
  const missing = state.step === 'asking' ? state.missing : []
  const {items} = state
  const toMend = missing.length + items.reduce((sum, {problems}) => sum + problems.length, 0)
  const nothing = items.length === 0
  return {
    header: nothing ? 'Nothing to publish' : publishLabel,
    onClose: close,
    content: <OutgoingList items={items} missing={missing} toMend={toMend} onLeave={close} />,
    footer: nothing ? (
      <DialogButtons onCancel={close} cancelText="Close" />
    ) : (
      <DialogButtons
        onCancel={close}
        cancelText="Cancel"
        confirmText={`Publish ${counted(items.length)}`}
        disabled={toMend > 0 || state.step === 'publishing'}
        onConfirm={() => publish(items)}
      />
    ),
  }
}

const refersToNothing =
  'What it refers to was never written, or is gone. Choose another, or clear the field.'

const counted = (count: number) => `${count} document${count === 1 ? '' : 's'}`
