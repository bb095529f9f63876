export {exampleTalk} from './example-talk.ts'
export {notes, points} from './portable-text.ts'
