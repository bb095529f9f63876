import {enableCompileCache} from 'node:module'
import {fileURLToPath} from 'node:url'

// Before anything is loaded, and beside what it was compiled from: a new build starts a new one.
enableCompileCache(fileURLToPath(new URL('compiled', import.meta.url)))
await import('./cli.ts')
