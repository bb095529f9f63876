import {PackageIcon} from '@sanity/icons/Package'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {BuildReport, type BuildState} from './build-report.tsx'
import {deck} from './deck.ts'
import {messageOf} from './message-of.ts'
import {saveFile} from './save-file.ts'
import {talkSlug} from './talk-slug.ts'

/** Builds the deck of what is published and downloads it: one folder that works from disk. */
export const buildTalk: DocumentActionComponent = ({published}) => {
  const [state, setState] = useState<BuildState>()
  const slug = talkSlug(published)

  const build = async (name: string) => {
    setState({step: 'building'})
    const built = await deck.build(name, (line) => {
      if (line.step === 'pictures') setState({step: 'building', pictures: line})
    })
    saveFile(await deck.archive(built), built.name)
    setState({step: 'built', built})
  }

  return {
    label: 'Build and download',
    icon: PackageIcon,
    disabled: slug === undefined || state?.step === 'building',
    title:
      slug === undefined
        ? 'Publish the talk first: a deck is built of what is published.'
        : 'A folder with the deck as a web page, that needs no network.',
    onHandle: () => {
      if (slug === undefined) return
      build(slug).catch((error: unknown) => setState({step: 'failed', message: messageOf(error)}))
    },
    dialog: state !== undefined && {
      type: 'dialog',
      header: 'Build and download',
      width: 'small',
      onClose: () => setState(undefined),
      content: <BuildReport state={state} />,
    },
  }
}
buildTalk.displayName = 'BuildTalk'
