import {renderPage} from '../actions/render-deck.ts'
import {withPage} from './chromium.ts'
import type {Bytes, DeckParts} from './deck-parts.ts'
import {makeHtml} from './html.ts'

/** A picture of 1280 x 720 pixels a slide, or a multiple of that, steps at their end. */
export async function makePng(parts: DeckParts): Promise<Map<string, Bytes>> {
  const {plan, highlight, scale} = parts
  const files = await makeHtml(parts)
  const page = renderPage(plan, {highlight})
  files.set('index.html', page.replace('data-scheme="auto"', 'data-scheme="light"'))
  const digits = Math.max(2, String(plan.slides.length).length)
  return withPage(files, 'index.html', {print: true, scale}, async (opened) => {
    await opened.addStyleTag({content: whole})
    const pictures = new Map<string, Bytes>()
    for (const {id, page: number} of plan.slides) {
      const name = `png/${String(number).padStart(digits, '0')}-${id.replaceAll(/[^\w-]+/g, '-')}.png`
      const slide = opened.locator(`[id="${id.replaceAll(/["\\]/g, String.raw`\$&`)}"]`)
      pictures.set(name, new Uint8Array(await slide.screenshot()))
    }
    return pictures
  })
}

/** On paper a slide is a pixel less high, lest it spill. */
const whole = '.deck .stage .slides section.slide{height:720px!important}'
