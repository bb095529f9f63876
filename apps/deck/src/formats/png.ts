import {chromiumOf, startEarly, withPage} from './chromium.ts'
import type {Bytes, DeckParts} from './deck-parts.ts'
import {makeHtml} from './html.ts'

/** A picture of 1280 x 720 pixels a slide, or a multiple of that, steps at their end. */
export async function makePng(parts: DeckParts): Promise<Map<string, Bytes>> {
  const {plan, scale} = parts
  startEarly(parts)
  const files = await makeHtml({...parts, notes: false})
  const page = String(files.get('index.html'))
  const styled = page.replace('</head>', `<style>${whole}</style></head>`)
  files.set('index.html', styled.replace('data-scheme="auto"', 'data-scheme="light"'))
  const digits = Math.max(2, String(plan.slides.length).length)
  return withPage(
    files,
    'index.html',
    {print: true, scale, ...chromiumOf(parts)},
    async (opened) => {
      // Playwright's own pictures wait for a script of the page, and pages have none here.
      const session = await opened.context().newCDPSession(opened)
      const pictures = new Map<string, Bytes>()
      for (const {id, page: number} of plan.slides) {
        const name = `png/${String(number).padStart(digits, '0')}-${id.replaceAll(/[^\w-]+/g, '-')}.png`
        const {data} = await session.send('Page.captureScreenshot', {
          format: 'png',
          captureBeyondViewport: true,
          clip: {x: 0, y: (number - 1) * 720, width: 1280, height: 720, scale: 1},
        })
        pictures.set(name, new Uint8Array(Buffer.from(data, 'base64')))
      }
      return pictures
    },
  )
}

/** On paper a slide is a pixel less high, lest it spill. */
const whole = '@media print{.deck .stage .slides section.slide{height:720px!important}}'
