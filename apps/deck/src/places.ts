import {fileURLToPath} from 'node:url'

/** The notes that every store starts with. */
export const starterFolder = fileURLToPath(new URL('../../../content/', import.meta.url))
/** The built script, styles and faces of the deck page. */
export const assetFolder = fileURLToPath(new URL('../dist/assets/', import.meta.url))
/** The faces of the deck page, unpacked. */
export const faceFolder = fileURLToPath(new URL('../dist/faces/', import.meta.url))
/** Patterns of grammars that are translated already, a file of JSON for each. */
export const patternFolder = fileURLToPath(new URL('../dist/patterns/', import.meta.url))
/** The built styles of the pages around the decks. */
export const webFolder = fileURLToPath(new URL('../dist/web/', import.meta.url))
