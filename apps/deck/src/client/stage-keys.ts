import type {RevealApi} from 'reveal.js'
import {openSpeaker} from './open-speaker.ts'
import type {Presenting} from './presenting/presenting.ts'

declare global {
  var rostrumPresenting: Presenting | undefined
}

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''

/** Keys of those who present. What they bring up comes with a script of its own, at first use. */
export function startStageKeys(
  deck: RevealApi,
  slides: readonly HTMLElement[],
): {help: () => void} {
  const speaker = document.body.dataset['speaker']
  const use = (way: keyof Presenting) => () =>
    void presenting().then((all) => all[way](deck, slides))
  const keys: Readonly<Record<string, () => void>> = {
    '?': use('help'),
    F1: use('help'),
    g: use('jump'),
    '/': use('jump'),
    l: use('pointer'),
    ...(speaker !== undefined && {s: () => void openSpeaker(speaker)}),
  }
  window.addEventListener(
    'keydown',
    (event) => {
      const {target, key, ctrlKey, metaKey, altKey, repeat} = event
      if (ctrlKey || metaKey || altKey || isField(target) || deck.isPaused()) return
      const action = keys[key.length === 1 ? key.toLowerCase() : key]
      if (action === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (!repeat) action()
    },
    true,
  )
  return {help: use('help')}
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, dialog') !== null

async function presenting(): Promise<Presenting> {
  if (globalThis.rostrumPresenting !== undefined) return globalThis.rostrumPresenting
  const element = document.createElement('script')
  element.src = new URL('presenting.js', script).href
  await new Promise((resolve, reject) => {
    element.addEventListener('load', resolve)
    element.addEventListener('error', reject)
    document.head.append(element)
  })
  return globalThis.rostrumPresenting!
}
