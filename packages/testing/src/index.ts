export {launchBrowser} from './launch-browser.ts'
export {takePicture} from './take-picture.ts'
export {silence, watch, type Faults} from './watch.ts'
