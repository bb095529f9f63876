import {LaunchIcon} from '@sanity/icons/Launch'
import type {DocumentActionComponent} from 'sanity'

/** Opens what is published of the talk as a deck, in a tab of its own. */
export function openDeck(deckUrl: string): DocumentActionComponent {
  return ({published}) => {
    const slug = slugOf(published)
    return {
      label: 'Open deck',
      icon: LaunchIcon,
      group: ['default', 'paneActions'],
      disabled: slug === undefined,
      title: slug === undefined ? 'Publish the talk first: a deck shows what is published.' : null,
      onHandle: () => {
        if (slug !== undefined)
          window.open(`${deckUrl}/${encodeURIComponent(slug)}`, '_blank', 'noopener')
      },
    }
  }
}

function slugOf(document: {[field: string]: unknown} | null): string | undefined {
  const slug = document?.['slug']
  const current = typeof slug === 'object' && slug !== null && 'current' in slug && slug.current
  return typeof current === 'string' && current !== '' ? current : undefined
}
