import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {bareSlide, type Slide} from '@rostrum/schema'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {buildAssets} from '../../scripts/build-assets.ts'
import {buildDeck} from '../actions/build-deck.ts'
import {noteDesk} from '../testing/note-desk.ts'
import {storeTalk} from '../testing/store-talk.ts'

beforeAll(async () => buildAssets())

test('a PDF of what a stranger wrote shows it, and has nothing of this machine or of another', async () => {
  const place = mkdtempSync(join(tmpdir(), 'rostrum-secret-'))
  const hits: string[] = []
  const spy = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    spy.close()
    rmSync(place, {recursive: true})
  })
  await once(spy, 'listening')
  const elsewhere = `http://127.0.0.1:${(spy.address() as AddressInfo).port}`
  const secret = join(place, 'secret.txt')
  writeFileSync(secret, 'drowned-bell')
  const local = pathToFileURL(secret).href
  const attacks = [
    `<iframe src="${local}"></iframe>`,
    `"><object data="${local}"></object>`,
    `<img src="${elsewhere}/img"><link rel=stylesheet href="${elsewhere}/css">`,
    `<script>fetch('${elsewhere}/js')</script>`,
    `</style><style>@import url(${elsewhere}/import)</style>`,
    `<meta http-equiv=refresh content="0;url=${local}">`,
  ]
  const slides = attacks.flatMap((attack, at): Slide[] => [
    {...bareSlide, _type: 'statementSlide', _key: `s${at}`, headline: attack},
    {...bareSlide, _type: 'quoteSlide', _key: `q${at}`, quote: attack, attribution: attack},
    {...bareSlide, _type: 'codeSlide', _key: `c${at}`, code: attack, language: 'html'},
    {...bareSlide, _type: 'callToActionSlide', _key: `l${at}`, headline: attack, link: local},
  ])
  const desk = await noteDesk()
  await storeTalk(desk, slides, {title: attacks.join(' ')})
  const folder = join(desk.folder, 'decks')
  await buildDeck(desk.content.client, 'lights', folder, {notes: true, formats: ['pdf', 'handout']})
  for (const name of ['lights.pdf', 'lights-handout.pdf']) {
    const task = getDocument({data: new Uint8Array(readFileSync(join(folder, name))), verbosity: 0})
    onTestFinished(() => task.destroy())
    const pdf = await task.promise
    let text = ''
    const links: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const {items} = await page.getTextContent()
      text += items.flatMap((item) => ('str' in item ? item.str : [])).join('')
      const annotations: {url?: string}[] = await page.getAnnotations()
      links.push(...annotations.flatMap(({url}) => url ?? []))
    }
    expect(text).toContain('<iframe')
    expect(text).not.toContain('drowned-bell')
    expect(links.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([])
  }
  expect(hits).toEqual([])
})
