import {bringNotes} from './home/bring-notes.ts'
import {findDecks} from './home/find-decks.ts'
import {keepPage} from './offline/keep-page.ts'

const find = document.querySelector<HTMLFormElement>('form.find')
if (find) findDecks(find)
const bring = document.querySelector<HTMLElement>('.bring')
if (bring) bringNotes(bring)
if (window.parent === window) keepPage()
