export {exampleTalk} from './example-talk.ts'
export {notes, points} from './portable-text.ts'
export {stressTalk} from './stress-talk.ts'
export {hostileTalk, hostileText} from './hostile-talk.ts'
