import {chromiumOf, startEarly, withPage} from './chromium.ts'
import type {Bytes, DeckParts} from './deck-parts.ts'
import {makeHtml} from './html.ts'
import {linkWithin} from './link-within.ts'

/**
 * A page of 1280 x 720 pixels a slide, steps at their end, in the colours of day. The text can be
 * selected, the structure is tagged, and each slide has a bookmark.
 */
export async function makePdf(parts: DeckParts): Promise<Map<string, Bytes>> {
  const {plan} = parts
  startEarly(parts)
  const files = await makeHtml(parts)
  const page = String(files.get('index.html'))
  files.set('index.html', page.replace('data-scheme="auto"', 'data-scheme="light"'))
  const pdf = await withPage(
    files,
    'index.html',
    {print: true, ...chromiumOf(parts)},
    async (opened) => {
      await opened.evaluate(nameSlides)
      await opened.evaluate(linkWithin(plan))
      return opened.pdf({
        width: '1280px',
        height: '720px',
        printBackground: true,
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
      })
    },
  )
  return new Map([[`${parts.name}.pdf`, new Uint8Array(pdf)]])
}

/**
 * Runs in the page: a slide without a headline gets its name as one, for bookmarks come of headings
 * that are painted.
 */
const nameSlides = `for (const slide of document.querySelectorAll('.slide')) {
  if (slide.querySelector('h1, h2') !== null) continue
  const heading = document.createElement('h2')
  heading.style = 'position:absolute;top:0;left:0;font:1px/1px sans-serif;white-space:nowrap;color:var(--paper)'
  heading.textContent = slide.getAttribute('aria-label')
  slide.prepend(heading)
}`
