/** `npm run check`: everything that needs no browser. */
import {proveAll} from './prove.ts'

await proveAll({projects: ['unit'], env: process.env})
