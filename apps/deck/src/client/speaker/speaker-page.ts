import {startScheme} from '../scheme.ts'
import {followEdits} from './follow-edits.ts'
import {startSpeaker} from './start-speaker.ts'

const {stage, changes} = document.body.dataset
if (stage !== undefined) {
  let hold = () => {}
  startScheme()
  const speaker = startSpeaker(() => hold())
  if (changes !== undefined) hold = followEdits(speaker, changes)
}
