export {launchBrowser} from './launch-browser.ts'
export {silence, watch, type Faults} from './watch.ts'
