import {bringNotes} from './home/bring-notes.ts'
import {findDecks} from './home/find-decks.ts'

const find = document.querySelector<HTMLFormElement>('form.find')
if (find) findDecks(find)
const bring = document.querySelector<HTMLElement>('.bring')
if (bring) bringNotes(bring)
