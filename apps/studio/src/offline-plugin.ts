import type {CliConfig} from 'sanity/cli'
import {defaultRuntimeConfig, runtimeConfigPath, runtimeConfigScript} from './runtime-config.ts'

type ViteConfig = Exclude<NonNullable<CliConfig['vite']>, (...args: never[]) => unknown>
type VitePlugin = Extract<NonNullable<ViteConfig['plugins']>[number], {name: string}>

const bridgeScript = /<script[^>]*sanity-cdn\.com\/bridge\.js[^>]*><\/script>\s*/g
const remoteFontFace = /@font-face\s*\{[^{}]*https:\/\/[a-z-]+\.sanity\.io\/[^{}]*\}\s*/g

/**
 * Takes out of the Studio's page and styles what they would load from elsewhere, and puts in the
 * script that says where the lake is. `sanity dev` answers that script with the default ports.
 */
export function offlinePlugin(): VitePlugin {
  return {
    name: 'rostrum-offline',
    enforce: 'post',
    configureServer(server) {
      server.middlewares.use(runtimeConfigPath, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(runtimeConfigScript(defaultRuntimeConfig))
      })
    },
    transformIndexHtml: {order: 'post', handler: offlinePage},
    transform(code, id) {
      if (!/\.css(\?|$)/.test(id) || !remoteFontFace.test(code)) return undefined
      return {code: code.replace(remoteFontFace, ''), map: null}
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset') continue
        if (file.fileName.endsWith('.css')) {
          file.source = textOf(file.source).replace(remoteFontFace, '')
        }
        if (file.fileName === 'index.html') file.source = offlinePage(textOf(file.source))
      }
    },
  }
}

/** Idempotent: a page may pass here twice in one build. */
export function offlinePage(html: string): string {
  const stripped = html.replace(bridgeScript, '').replace(remoteFontFace, '')
  const configScript = `<script src="${runtimeConfigPath}"></script>`
  return stripped.includes(configScript)
    ? stripped
    : stripped.replace('</head>', `${configScript}</head>`)
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}
