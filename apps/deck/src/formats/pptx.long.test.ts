import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {finishedThemes, type Theme} from '@rostrum/schema'
import {planDeck} from '@rostrum/slides'
import {renderPptx} from '@rostrum/slides/pptx'
import {exampleTalk} from '@rostrum/slides/testing'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {expect, onTestFinished, test} from 'vitest'

const brand: Theme = {
  _id: 'theme-harbour',
  title: 'Harbour',
  slug: 'harbour',
  base: 'essay',
  light: {_type: 'themeColours', paper: '#fffdf5', ink: '#1b1300', accent: '#8a1c00'},
  dark: null,
  fonts: {_type: 'themeFonts', text: 'Instrument Sans'},
  logo: null,
  logoDark: null,
}
const themes = [...finishedThemes.map(({value}) => value), brand]

/** Needs LibreOffice: Debian's package libreoffice-impress. */
test.each(themes)(
  'LibreOffice opens the slides in %s and shows their words in order',
  async (theme) => {
    const place = mkdtempSync(join(tmpdir(), 'rostrum-office-'))
    onTestFinished(() => rmSync(place, {recursive: true}))
    const plan = planDeck(exampleTalk(), {theme})
    writeFileSync(join(place, 'talk.pptx'), await renderPptx(plan))
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${place}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        place,
        join(place, 'talk.pptx'),
      ],
      {stdio: 'ignore'},
    )
    const task = getDocument({
      data: new Uint8Array(readFileSync(join(place, 'talk.pdf'))),
      verbosity: 0,
    })
    onTestFinished(() => task.destroy())
    const pdf = await task.promise
    expect(pdf.numPages).toBe(plan.slides.length)
    for (const {page: number, blocks} of plan.slides) {
      const page = await pdf.getPage(number)
      const {items} = await page.getTextContent()
      const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      const shown = closed(texts.map(({str}) => str).join(''))
      for (const text of blocks.flatMap((block) => (block.type === 'headline' ? [block.text] : [])))
        expect(shown).toContain(closed(text))
      // Everything stands on its slide, whatever faces this machine has in the place of ours.
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const outside = texts.filter(({transform, width}) => {
        const [x, y] = [Number(transform[4]), Number(transform[5])]
        return x < left || x + width > right || y < bottom || y > top
      })
      expect(outside.map(({str}) => `${number}: ${str}`)).toEqual([])
    }
  },
)

/** Lines are broken where the program at hand breaks them. */
const closed = (text: string): string => text.replaceAll(/\s+/g, '')
