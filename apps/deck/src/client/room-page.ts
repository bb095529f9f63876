import {downloadDeck} from './room/download-deck.ts'
import {followRoom} from './room/follow-room.ts'
import {saveDeck} from './room/save-deck.ts'

const room = document.querySelector<HTMLElement>('main.room')!
const form = room.querySelector<HTMLFormElement>('.room-form')!
const slug = room.dataset['slug']!
const roomQuery = followRoom(form)
downloadDeck(room.querySelector<HTMLFormElement>('.download')!, slug, roomQuery)
saveDeck(room.querySelector<HTMLFormElement>('.save')!, slug, roomQuery)
