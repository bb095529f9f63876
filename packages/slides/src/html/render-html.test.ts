import type {Talk} from '@rostrum/schema'
import {slideFixtures} from '@rostrum/schema/fixtures'
import {describe, expect, test} from 'vitest'
import {highlighterFor} from '../highlight.ts'
import {planDeck} from '../plan/plan-deck.ts'
import {exampleTalk, hostileTalk} from '../testing/index.ts'
import {notes} from '../testing/portable-text.ts'
import {deckImages, deckVideos} from './image-files.ts'
import {renderHtml} from './render-html.ts'
import {renderSlide} from './slide.ts'

const assets = {css: 'deck.css', script: 'deck.js'}
const render = (talk: Talk, options: {notes?: boolean} = {}) =>
  renderHtml(planDeck(talk), {assets, ...options})
const page = render(exampleTalk())

describe('renderHtml', () => {
  test('names language, direction and title, and loads only its own files', () => {
    expect(page).toMatch(/<html\s+lang="en"\s+dir="ltr"/)
    expect(page).toContain('<title>Lighthouses never moved</title>')
    expect(render({...exampleTalk(), language: 'ar'})).toMatch(/<html\s+lang="ar"\s+dir="rtl"/)
    const loaded = [...page.matchAll(/(?:src|<link[^>]*href)="([^"]*)"/g)].map((match) => match[1])
    for (const address of loaded)
      expect(address).toMatch(/^(?:deck\.(?:css|js)|images\/[\w-]+\.png)$/)
    expect(page).toMatch(
      /Content-Security-Policy"\s+content="default-src &#39;none&#39;; script-src &#39;self&#39;;/,
    )
  })

  test('has one heading of the first order and one element for each slide', () => {
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page.match(/<section\s/g)).toHaveLength(planDeck(exampleTalk()).slides.length)
  })

  test('leaves speaker notes out unless asked', () => {
    expect(page).not.toContain('Ask who in the room')
    expect(page).not.toContain('<aside')
    expect(render(exampleTalk(), {notes: true})).toContain('Ask who in the room')
  })

  test.each([
    ['private', false],
    ['handout', false],
    ['public', true],
    [undefined, false],
    ['everybody', false],
  ])('notes that are %s are in a deck for everyone: %s', (visibility, isIn) => {
    const slide = {
      ...slideFixtures.statementSlide,
      notes: notes('Only words'),
      notesVisibility: visibility as 'public',
    }
    const section = {_id: 's', _rev: '1', title: 'S', slides: [slide]}
    const talk = {...exampleTalk(), sections: [section]}
    expect(render(talk).includes('Only words')).toBe(isIn)
    expect(render(talk, {notes: true})).toContain('Only words')
  })

  test('escapes every string of a talk', () => {
    const tags = [...render(hostileTalk(), {notes: true}).matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)]
    const names = new Set(tags.map((tag) => tag[1]!.toLowerCase()))
    expect(tags.filter(([tag]) => tag.startsWith('<script'))).toHaveLength(1)
    for (const name of ['iframe', 'svg', 'style', 'object', 'form', 'base'])
      expect(names).not.toContain(name)
    for (const [, , attributes] of tags) {
      const outside = attributes!.replace(/"[^"]*"/g, '')
      expect(outside).toMatch(/^(?:\s+[a-z-]+=?)*\s*\/?$/)
      expect(outside).not.toMatch(/\son[a-z]+/)
      expect(attributes).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i)
    }
  })

  test('has the text of a hostile talk as text', () => {
    expect(render(hostileTalk())).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('colours code by classes, and changes none of it', async () => {
    const plan = planDeck(exampleTalk())
    const highlight = (await highlighterFor(plan))!
    const slide = plan.slides.find(({kind}) => kind === 'codeSlide')!
    const plain = renderSlide(slide)
    const coloured = renderSlide(slide, {highlight})
    const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '')
    expect(coloured).toContain('<span class="t-keyword">')
    expect(textOf(coloured)).toBe(textOf(plain))
  })

  test('asks for no highlighter where there is no code', async () => {
    expect(await highlighterFor(planDeck({...exampleTalk(), sections: []}))).toBeNull()
  })

  test('names each picture in the sizes it is shown in', () => {
    const files = deckImages(planDeck(exampleTalk()))
    expect(files.map(({path, width}) => [path, width])).toEqual([
      ['images/image-wide-1600x700-png-640.png', 640],
      ['images/image-wide-1600x700-png-1280.png', 1280],
      ['images/image-wide-1600x700-png-1600.png', 1600],
      ['images/image-tall-900x1100-png-640.png', 640],
      ['images/image-tall-900x1100-png-900.png', 900],
    ])
    for (const {path} of files) expect(page).toContain(path)
    expect(files[0]!.url).toMatch(/wide-1600x700\.png\?w=640$/)
  })

  test('names posters, portraits, backgrounds and films too', () => {
    const {videoSlide, embedSlide, peopleSlide, statementSlide} = slideFixtures
    const picture = (id: string) => ({
      _type: 'image' as const,
      asset: {
        _id: `image-${id}-40x30-png`,
        url: `http://localhost/${id}`,
        mimeType: 'image/png',
        metadata: {lqip: null, dimensions: {width: 40, height: 30}},
      },
    })
    const file = {_id: 'file-film-webm', url: 'http://localhost/film', mimeType: 'video/webm'}
    const slides = [
      {...videoSlide, file, poster: picture('poster')},
      {...embedSlide, poster: picture('page')},
      {...peopleSlide, people: [{...peopleSlide.people![0]!, portrait: picture('face')}]},
      {...statementSlide, background: {_type: 'background' as const, image: picture('ground')}},
    ]
    const plan = planDeck({
      ...exampleTalk(),
      sections: [{_id: 's', _rev: '1', title: 'S', slides}],
    })
    const shown = renderHtml(plan, {assets})
    const paths = deckImages(plan).map(({path}) => path)
    expect(paths).toEqual(
      ['poster', 'page', 'face', 'ground'].map((id) => `images/image-${id}-40x30-png-40.png`),
    )
    expect(deckVideos(plan)).toEqual([
      {path: 'media/file-film-webm.webm', url: 'http://localhost/film', width: null},
    ])
    for (const path of [...paths, 'media/file-film-webm.webm']) expect(shown).toContain(path)
  })

  test('a film begins by itself only where it goes round and round, and then without sound', () => {
    const file = {_id: 'file-film-webm', url: 'http://localhost/film', mimeType: 'video/webm'}
    const shown = (loop: boolean) => {
      const slides = [{...slideFixtures.videoSlide, file, loop}]
      const section = {_id: 's', _rev: '1', title: 'S', slides}
      return /<video[^>]*>/.exec(render({...exampleTalk(), sections: [section]}))![0]
    }
    expect(shown(true)).toMatch(/controls[^]*loop muted data-autoplay=""/)
    expect(shown(false)).toContain('controls')
    expect(shown(false)).not.toMatch(/autoplay|loop|muted/)
  })

  test('a file that is no film goes by the name of one', () => {
    const file = {_id: 'file-page-html', url: 'http://localhost/page', mimeType: 'text/html'}
    const section = {_id: 's', _rev: '1', title: 'S', slides: [{...slideFixtures.videoSlide, file}]}
    const [film] = deckVideos(planDeck({...exampleTalk(), sections: [section]}))
    expect(film?.path).toBe('media/file-page-html.mp4')
  })
})
