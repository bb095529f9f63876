import * as fc from 'fast-check'
import {strFromU8, unzipSync} from 'fflate'
import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {expect} from 'vitest'
import {renderHandout} from '../src/handout/render-handout.ts'
import {renderHtml} from '../src/html/render-html.ts'
import {renderMarkdown} from '../src/markdown/render-markdown.ts'
import {planDeck} from '../src/plan/plan-deck.ts'
import {renderPptx} from '../src/pptx/render-pptx.ts'
import {readXml} from '../src/testing/index.ts'
import {wildTalk} from '../src/testing/wild/wild-talk.ts'

/** Elements and attributes that these pages and no text of a document may bring. */
const harmful =
  /<(?:iframe|object|embed|base|form|template|math)\b|<[a-z][^>]*\son\w+=|(?:href|src|poster|action)=["']?\s*(?:javascript|data:text|vbscript|file):/i

/** Pages and handouts of so many talks of anything are markup of ours alone. */
export function tryPages(numRuns: number): void {
  fc.assert(
    fc.property(wildTalk(16), (talk) => {
      const plan = planDeck(talk)
      const page = renderHtml(plan, {assets: {css: 'a.css', script: 'a.js'}, notes: true})
      const handout = renderHandout(plan, {styles: '', notes: true})
      for (const markup of [page, handout]) expect(harmful.exec(tagsOf(markup))).toBeNull()
      expect(page.match(/<script\b/g)).toHaveLength(1)
      expect(page.match(/<link\b/g)).toHaveLength(1)
      expect(page.match(/<style\b/g)?.length ?? 0).toBeLessThan(2)
      expect(handout).not.toMatch(/<script\b/)
      expect(planDeck(structuredClone(talk))).toEqual(plan)
    }),
    {numRuns},
  )
}

/** Markdown of so many talks of anything becomes no markup but that of Markdown. */
export function tryMarkdown(numRuns: number): void {
  const own = new Set(
    'h1 h2 h3 h4 p ul ol li em strong del code pre blockquote table thead tbody tr th td a img br hr sup section input'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(wildTalk(16), (talk) => {
      const text = renderMarkdown(planDeck(talk), {notes: true})
      const page = micromark(text, {
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
      })
      const foreign = [...page.matchAll(/<\/?([a-z][\w-]*)/gi)].filter(
        ([, name]) => name === undefined || !own.has(name),
      )
      expect(foreign.map(([tag]) => tag)).toEqual([])
      expect(harmful.exec(tagsOf(page))).toBeNull()
    }),
    {numRuns},
  )
}

/** Presentations of so many talks of anything are sound, and lead nowhere but to the web. */
export async function tryPresentations(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(wildTalk(12), async (talk) => {
      const parts = Object.entries(unzipSync(await renderPptx(planDeck(talk), {notes: true})))
      const names = new Set(parts.map(([path]) => `/${path}`))
      for (const [path, bytes] of parts.filter(([name]) => /\.(?:xml|rels)$/.test(name))) {
        const elements = readXml(strFromU8(bytes))
        if (!path.endsWith('.rels')) continue
        for (const {name, attributes} of elements) {
          if (name !== 'Relationship') continue
          const target = attributes.get('Target')!
          const isWithin = attributes.get('TargetMode') !== 'External'
          const folder = path.replace(/_rels\/[^/]*$/, '')
          const isSound = isWithin
            ? names.has(new URL(target, `http://part/${folder}`).pathname)
            : /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/i.test(target)
          expect({target, isSound}).toEqual({target, isSound: true})
        }
      }
    }),
    {numRuns},
  )
}

/**
 * The tags of a page without the text between them and without their values, but for the scheme of
 * one that could run. A `>` within a quoted value ends no tag.
 */
const tagsOf = (markup: string): string =>
  (markup.match(/<[a-z/!](?:[^>"']|"[^"]*"|'[^']*')*>/gi) ?? [])
    .map((tag) =>
      tag.replaceAll(
        /="[^"]*"/g,
        (value) => `${/^="\s*(?:javascript|data:text|vbscript|file):/i.exec(value)?.[0] ?? '="'}"`,
      ),
    )
    .join('\n')
