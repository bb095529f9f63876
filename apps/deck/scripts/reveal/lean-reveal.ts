import {readFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Plugin} from 'esbuild'
import {leanStyles} from './lean-styles.ts'

const root = dirname(dirname(fileURLToPath(import.meta.resolve('reveal.js'))))

/** Parts of reveal.js that are off in every deck. They answer every question with no. */
const off = [
  'printview',
  'scrollview',
  'notes',
  'controls',
  'slidenumber',
  'playback',
  'fitty',
  'jumptoslide',
]
const nothing = `const nothing = new Proxy(() => {}, {get: () => () => {}})
export default class { constructor() { return nothing } }`

/** Grounds are painted on the slides themselves; the overview only moves this element about. */
const backgrounds = `const methods = ['render', 'create', 'sync', 'update', 'updateParallax', 'destroy']
export default class {
  element = document.createElement('div')
  constructor() { for (const name of methods) this[name] = () => {} }
}`

/** Nothing is previewed, and keys are told by our own script. Escape asks whether this had to be closed. */
const overlay = `const methods = ['update', 'destroy', 'toggleHelp', 'previewIframe', 'previewImage', 'previewVideo', 'getState', 'setState']
export default class {
  constructor() { for (const name of methods) this[name] = () => {} }
  isOpen() { return false }
  close() { return false }
}`

/** It waits for them before it starts. */
const plugins = `export default class {
  load() { return Promise.resolve() }
  registerPlugin() {} hasPlugin() {} getPlugin() {} getRegisteredPlugins() {} destroy() {}
}`

/**
 * What is passed over when slides are brought up to date at a step: stand-ins of far slides, which are
 * empty, and far slides that are hidden on the right side already.
 */
const passedOver: Readonly<Record<string, string>> = {
  'let element = slides[i];':
    "if( element.dataset.standIn === '' || ( Math.abs( i - index ) > 2 && element.hidden && element.classList.contains( i < index !== config.rtl ? 'past' : 'future' ) ) ) continue;",
  'let horizontalSlide = horizontalSlides[x];':
    "if( horizontalSlide.dataset.standIn === '' || ( Math.abs( ( indexh || 0 ) - x ) > viewDistance && horizontalSlide.style.display === 'none' ) ) continue;",
}

/** Builds reveal.js from its own sources without what our decks never use, and for decks of any length. */
export const leanReveal: Plugin = {
  name: 'lean-reveal',
  setup(build) {
    build.onResolve({filter: /^reveal\.js$/}, () => ({path: join(root, 'js', 'reveal.js')}))
    build.onResolve({filter: /^fitty$/}, () => ({path: 'fitty', namespace: 'lean-reveal'}))
    build.onLoad({filter: /.*/, namespace: 'lean-reveal'}, () => ({contents: nothing}))
    build.onLoad(
      {filter: /[\\/]reveal\.js[\\/]js[\\/](?:controllers|components)[\\/]\w+\.js$/},
      ({path}) => {
        const name = basename(path, '.js')
        if (name === 'backgrounds') return {contents: backgrounds}
        if (name === 'overlay') return {contents: overlay}
        if (name === 'plugins') return {contents: plugins}
        return off.includes(name) ? {contents: nothing} : undefined
      },
    )
    build.onLoad({filter: /[\\/]reveal\.js[\\/]js[\\/]reveal\.js$/}, async ({path}) => {
      let contents = await readFile(path, 'utf8')
      for (const [declaration, guard] of Object.entries(passedOver)) {
        const parts = contents.split(declaration)
        if (parts.length !== 2)
          throw new Error(
            `reveal.js says “${declaration}” ${parts.length - 1} times; once was expected. Look at its loops over slides, and at scripts/reveal/lean-reveal.ts.`,
          )
        contents = parts.join(`${declaration} ${guard}`)
      }
      return {contents}
    })
    build.onLoad({filter: /[\\/]reveal\.js[\\/]dist[\\/]reveal\.css$/}, async ({path}) => ({
      contents: leanStyles(await readFile(path, 'utf8')),
      loader: 'css',
    }))
  },
}
