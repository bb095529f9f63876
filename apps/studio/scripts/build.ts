/** Builds the Studio into dist/: one line when it went well, everything the tool said when not. */
import {spawnSync} from 'node:child_process'
import {existsSync, renameSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const studio = fileURLToPath(new URL('..', import.meta.url))
// Built aside and then put in place, so that a Studio can be started from dist/ all the while.
const fresh = `${studio}.sanity/dist`
const stale = `${studio}.sanity/stale`
const dist = `${studio}dist`

rmSync(fresh, {recursive: true, force: true})
rmSync(stale, {recursive: true, force: true})
const started = performance.now()
const {status, stdout, stderr} = spawnSync(
  process.execPath,
  ['node_modules/sanity/bin/sanity', 'build', fresh, '--yes'],
  {
    cwd: studio,
    encoding: 'utf8',
    env: {...process.env, CI: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1'},
  },
)

if (status === 0 && existsSync(`${fresh}/index.html`)) {
  if (existsSync(dist)) renameSync(dist, stale)
  renameSync(fresh, dist)
  rmSync(stale, {recursive: true, force: true})
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`Built the Studio into dist/ in ${seconds} s\n`)
} else {
  process.stderr.write(`${stdout}${stderr}\nThe Studio could not be built: see above.\n`)
  process.exitCode = 1
}
