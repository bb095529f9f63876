import {imageFields} from '../objects/image-projection.ts'

/** What a deck says of a source. */
export const sourceFields = `_id, title, author, publisher, published, url, checkedOn, confidence`

/** What a deck says of a claim. */
export const claimFields = `_id, wording, standing, sinceThen{text, date}, sources[]->{${sourceFields}}`

/** What a deck's look is made of. */
export const themeFields = `_id, title, "slug": slug.current, base, light, dark, fonts, logo{${imageFields}}, logoDark{${imageFields}}`

/** What a chart or a table is drawn from. */
export const seriesFields = `_id, title, table, unit, basis, confidence, sources[]->{${sourceFields}}`
