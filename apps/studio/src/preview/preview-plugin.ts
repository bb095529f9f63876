import {definePlugin} from 'sanity'
import {deckInspector} from './deck-inspector.tsx'

/** The deck beside the forms of talks and sections. */
export const previewPlugin = definePlugin({
  name: 'rostrum-preview',
  document: {
    inspectors: (inspectors, {documentType}) =>
      documentType === 'talk' || documentType === 'section'
        ? [deckInspector, ...inspectors]
        : inspectors,
  },
})
