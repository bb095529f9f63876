import type {ImportReport} from '../../actions/import-notes.ts'
import {count} from '../../count.ts'
import {ask} from '../ask.ts'
import {make} from '../make.ts'

/** Notes that are dropped on the page or chosen: shown as what they will be, then imported and published. */
export function bringNotes(place: HTMLElement): void {
  const chooser = place.querySelector<HTMLInputElement>('input[type=file]')!
  const seen = place.querySelector<HTMLElement>('.bring-seen')!
  const said = place.querySelector<HTMLElement>('.bring-said')!

  const say = (words: string, isTrouble = false) => {
    said.textContent = words
    said.classList.toggle('state', isTrouble)
  }

  const bring = async (notes: readonly Note[]) => {
    say('The notes are being published.')
    try {
      const {imported, bad} = await sent({notes, publish: true})
      if (bad.length > 0)
        return say(bad.map(({path, message}) => `${path}: ${message}`).join(' '), true)
      say(`${imported.map(({title}) => title).join(', ')}: published.`)
      location.assign('/')
    } catch (error) {
      say((error as Error).message, true)
    }
  }

  const show = async (files: readonly File[]) => {
    if (files.length === 0) return
    say('The notes are being read.')
    seen.hidden = true
    const strangers = files.filter(({name}) => !/\.(?:md|markdown|mdown|txt)$/i.test(name))
    if (strangers.length > 0) {
      const names = strangers.map(({name}) => `“${name}”`).join(', ')
      say(
        `Notes are text files, .md or .txt; there came ${names}. Save the text as one of these.`,
        true,
      )
      return
    }
    try {
      const notes = await Promise.all(
        files.map(async (file) => ({name: file.name, text: await file.text()})),
      )
      const report = await sent({notes, dryRun: true})
      say('')
      seen.replaceChildren(
        ...report.imported.map(previewOf),
        ...report.bad.map(({path, line, message}) =>
          make(
            'p',
            {class: 'state'},
            `${path}${line === undefined ? '' : `, line ${line}`}: ${message}`,
          ),
        ),
      )
      if (report.imported.length > 0) {
        const good = new Set(report.imported.map(({file}) => file))
        const go = make('button', {type: 'button', class: 'button is-main'}, 'Import and publish')
        go.addEventListener('click', () => {
          go.disabled = true
          void bring(notes.filter(({name}) => good.has(name))).finally(() => (go.disabled = false))
        })
        const leave = make('button', {type: 'button', class: 'button'}, 'Leave it')
        leave.addEventListener('click', () => {
          seen.hidden = true
          chooser.focus()
        })
        seen.append(make('p', {class: 'acts'}, go, leave))
      }
      seen.hidden = false
      seen.focus()
    } catch (error) {
      say((error as Error).message, true)
    }
  }

  chooser.addEventListener('change', () => {
    void show([...(chooser.files ?? [])]).finally(() => (chooser.value = ''))
  })
  const isOfFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  for (const name of ['dragover', 'dragleave', 'drop'] as const)
    document.addEventListener(name, (event) => {
      if (!isOfFiles(event)) return
      event.preventDefault()
      place.classList.toggle('is-over', name === 'dragover')
      if (name === 'drop') void show([...(event.dataTransfer?.files ?? [])])
    })
}

interface Note {
  name: string
  text: string
}

const sent = async (body: object): Promise<ImportReport> =>
  (await (await ask('/_api/import', body)).json()) as ImportReport

const states = {
  created: 'A new talk',
  updated: 'There is such a talk: what is new in the notes goes into it',
  published: 'There is such a draft: it is published',
  unchanged: 'There is this talk already, and nothing is new',
} as const

function previewOf(talk: ImportReport['imported'][number]): HTMLElement {
  const {title, state, outline, slides, sections, problems, conflicts} = talk
  return make(
    'article',
    {class: 'preview'},
    make('h3', {}, title),
    make('p', {}, `${states[state]}: ${count(slides, 'slide')} in ${count(sections, 'section')}.`),
    make(
      'ol',
      {},
      ...outline.map(({title: name, slides: shown}) =>
        make(
          'li',
          {},
          make('b', {}, name || 'The opening'),
          ` ${shown.flatMap(({headline}) => headline || []).join(' · ')}`,
        ),
      ),
    ),
    ...problems.map(({line, message}) => make('p', {class: 'state'}, `Line ${line}: ${message}`)),
    ...conflicts.map(({line, yours, theirs}) =>
      make(
        'p',
        {class: 'state'},
        `Line ${line}: “${yours}” stays, though the notes say “${theirs}”.`,
      ),
    ),
  )
}
