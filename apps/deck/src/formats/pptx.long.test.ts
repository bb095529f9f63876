import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {planDeck} from '@rostrum/slides'
import {renderPptx} from '@rostrum/slides/pptx'
import {exampleTalk} from '@rostrum/slides/testing'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {expect, onTestFinished, test} from 'vitest'

/** Needs LibreOffice: Debian's package libreoffice-impress. */
test('LibreOffice opens the slides and finds their words', async () => {
  const place = mkdtempSync(join(tmpdir(), 'rostrum-office-'))
  onTestFinished(() => rmSync(place, {recursive: true}))
  const plan = planDeck(exampleTalk())
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
  const {items} = await (await pdf.getPage(1)).getTextContent()
  expect(items.flatMap((item) => ('str' in item ? item.str : [])).join(' ')).toContain(
    plan.title.split(' ')[0],
  )
})
