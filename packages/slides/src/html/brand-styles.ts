import type {BrandColours, PlannedTheme} from '../plan/planned-theme.ts'
import type {PlannedImage} from '../plan/deck-plan.ts'
import {html, type Html, toString} from './html.ts'
import {type ImageFile, imageFiles} from './image-files.ts'
import {encodeForUrl} from './picture.ts'

type HrefOf = (file: ImageFile) => string

/**
 * What a brand changes of its finished theme, as a style element; null where that is nothing. Only
 * colours that were checked, families that travel along and encoded addresses enter it.
 */
export function brandStyles(theme: PlannedTheme, hrefOf: HrefOf): Html | null {
  const rules = brandRules(theme, hrefOf)
  return rules.length === 0
    ? null
    : html`<style>
        ${rules}
      </style> `
}

/** The same as a style sheet's text for slides that stand in a page of another; empty: nothing. */
export const brandSheet = (theme: PlannedTheme, hrefOf: HrefOf): string =>
  brandRules(theme, hrefOf).map(toString).join('')

function brandRules(theme: PlannedTheme, hrefOf: HrefOf): Html[] {
  const {light, dark, faces} = theme
  const families = Object.entries(faces).map(
    ([role, family]) => html`--${role}: ${family} Variable, sans-serif; `,
  )
  return [
    families.length === 0 ? null : html`:root { ${families}} `,
    ...(['light', 'dark'] as const).map((scheme) => {
      const own = inScheme(scheme === 'light' ? light : dark, dark)
      const logo = logoRule(theme.logo[scheme], hrefOf)
      if (own === null && logo === null) return null
      return html`@media (prefers-color-scheme: ${scheme}) { :root[data-scheme='auto'] { ${own}
      ${logo} } } :root[data-scheme='${scheme}'] { ${own} ${logo} } `
    }),
  ].filter((rule) => rule !== null)
}

function inScheme(own: BrandColours, dark: BrandColours): Html | null {
  if (Object.keys(own).length + Object.keys(dark).length === 0) return null
  const {accent, onAccent} = own
  return html`&, & [data-ground='paper'] { ${tokens(own)} } & [data-ground='ink'] { ${tokens(dark)}
  }
  ${
    accent === undefined
      ? null
      : html`& [data-ground='accent'] { --paper: ${accent}; --ink: ${onAccent}; --soft: ${onAccent};
        --accent: ${onAccent}; --trouble: ${onAccent}; --recovery: ${onAccent}; --surface:
        color-mix(in oklab, ${accent} 86%, ${onAccent}); --line: color-mix(in oklab, ${accent} 62%,
        ${onAccent}); }`
  }`
}

const tokens = ({onAccent: _derived, ...own}: BrandColours): Html[] =>
  Object.entries(own).map(([token, colour]) => html`--${token}: ${colour}; `)

/** In the place of the theme's own mark on the title slide. */
function logoRule(logo: PlannedImage | null, hrefOf: HrefOf): Html | null {
  if (logo === null) return null
  // In a style element nothing is unescaped; CSS has an escape of its own for what `html` would write.
  const href = encodeForUrl(hrefOf(imageFiles(logo).at(-1)!)).replaceAll('&', '\\26 ')
  return html`& .slide[data-layout='title'] .running::before { width: 240px; height: 48px;
  background: url(${href}) left center / contain no-repeat; }`
}
