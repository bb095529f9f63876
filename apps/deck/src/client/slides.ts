import Reveal, {type RevealApi} from 'reveal.js'
import {startAnnouncer} from './announcer.ts'
import {carriedPairs, markPairs} from './carry-over.ts'
import {type FarSlides, keepFarSlides} from './far-slides.ts'
import {wantsCalm} from './films.ts'
import {followSpeaker} from './follow-speaker.ts'
import {startStageKeys} from './stage-keys.ts'
import {addTools} from './tools.ts'

export type PresentedDeck = {
  deck: RevealApi
  /** In order, far ones too. Whoever changes the deck changes this list. */
  slides: HTMLElement[]
  far: FarSlides | null
}

/** Shows the deck slide by slide with reveal.js. */
export async function presentDeck(
  stage: HTMLElement,
  slides: HTMLElement[],
  changeScheme: () => void,
): Promise<PresentedDeck> {
  stage.classList.add('reveal')
  markPairs(slides)
  const far = keepFarSlides(stage, slides)
  const deck = new Reveal(stage, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    display: 'grid',
    hash: true,
    history: false,
    controls: false,
    progress: true,
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: !wantsCalm(),
    autoAnimateMatcher: carriedPairs,
    autoAnimateDuration: 0.4,
    // Null: those play by themselves that say so.
    autoPlayMedia: wantsCalm() ? false : null,
    rtl: document.dir === 'rtl',
    scrollActivationWidth: 0,
    postMessage: false,
    help: false,
    jumpToSlide: false,
  })
  far?.follow(deck)
  const announce = startAnnouncer()
  const show = () => {
    const slide = deck.getCurrentSlide()
    document.body.dataset.ground = slide.dataset.ground ?? 'paper'
    const place = `${deck.getSlidePastCount() + 1}/${deck.getTotalSlides()}`
    announce(`${place}: ${slide.getAttribute('aria-label') ?? ''}`)
  }
  deck.on('slidechanged', show)
  await deck.initialize()
  // An application would keep a screen reader's own keys from working.
  stage.removeAttribute('role')
  stage.querySelector('.aria-status')?.removeAttribute('aria-live')
  deck.addKeyBinding({keyCode: 84, key: 'T', description: 'Light or dark'}, changeScheme)
  const {help} = startStageKeys(deck, slides)
  addTools({
    previous: () => deck.prev(),
    next: () => deck.next(),
    scheme: changeScheme,
    help,
  })
  show()
  if (document.body.dataset['speaker'] !== undefined) followSpeaker(deck, slides)
  return {deck, slides, far}
}
