// The least that a build can be: reads JSON, joins strings, writes files, with reveal.js as it is.
// Plain JavaScript, so that Node does nothing but run it: floor.mjs <talks.json> <folder> <reveal>
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const [, , input, folder, reveal] = process.argv

const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escape = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign])

const list = (tag, texts) => texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('')

const slide = ({title, bullets, code, notes}) =>
  `<section><h2>${escape(title)}</h2>${
    code === null
      ? `<ul>${list('li', bullets)}</ul>`
      : `${list('p', bullets)}<pre><code>${escape(code)}</code></pre>`
  }<aside class="notes">${list('p', notes)}</aside></section>`

const looks =
  '.reveal{font:32px system-ui,sans-serif}.reveal .slides{text-align:start}.reveal pre{font:18px/1.4 monospace}'

const page = ({title, slides}, shared) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<link rel="stylesheet" href="${shared}reveal.css"><style>${looks}</style></head>
<body><div class="reveal"><div class="slides">${slides.map(slide).join('\n')}</div></div>
<script src="${shared}reveal.js"></script>
<script>Reveal.initialize({hash:true,transition:'none',backgroundTransition:'none'})</script>
</body></html>`

const talks = JSON.parse(readFileSync(input, 'utf8'))
mkdirSync(folder, {recursive: true})
for (const name of ['reveal.css', 'reveal.js']) copyFileSync(join(reveal, name), join(folder, name))
for (const talk of talks) {
  const place = talks.length === 1 ? folder : join(folder, talk.slug)
  mkdirSync(place, {recursive: true})
  writeFileSync(join(place, 'index.html'), page(talk, talks.length === 1 ? '' : '../'))
}
