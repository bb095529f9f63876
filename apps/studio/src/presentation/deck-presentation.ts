import type {PluginOptions} from 'sanity'
import {presentationTool} from 'sanity/presentation'
import {deckLocations} from './deck-locations.ts'
import {firstDeck} from './first-deck.ts'

/** The deck as its editors see it, in which a click opens the field; none without a deck app. */
export function deckPresentation(deckUrl: string | undefined): PluginOptions[] {
  if (deckUrl === undefined) return []
  return [
    presentationTool({
      name: 'deck',
      title: 'Deck',
      previewUrl: {initial: ({client}) => firstDeck(client, deckUrl)},
      allowOrigins: [deckUrl],
      resolve: {
        locations: deckLocations(deckUrl),
        mainDocuments: [
          {route: '/:slug/', filter: '_type in ["talk", "deck"] && slug.current == $slug'},
          {route: '/:slug', filter: '_type in ["talk", "deck"] && slug.current == $slug'},
        ],
      },
    }),
  ]
}
