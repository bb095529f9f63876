// Plain JavaScript for Node >= 18: it runs before anything is installed.
// setup: install what the lockfile says and build what has changed. start | test | deck | lake:
// set up, then run that under the Node that the workspace brings along.
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const stampFile = join(root, 'node_modules', '.rostrum-setup.json')
const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
const studioVariables = ['PROJECT_ID', 'DATASET', 'DECK_URL'].map((name) => `SANITY_STUDIO_${name}`)

const [command = 'setup', ...rest] = process.argv.slice(2)
const runs = {
  setup: async () => 0,
  start: () => runNode(['--import', 'tsx', 'scripts/start.ts', ...rest]),
  test: () => runNode(['--import', 'tsx', 'scripts/test.ts', ...rest]),
  deck: () => runNode([join(root, 'apps/deck/dist/cli.mjs'), ...rest], process.env.INIT_CWD),
  lake: () => runNode([join(root, 'packages/lake/dist/cli.mjs'), ...rest], process.env.INIT_CWD),
}

if (!Object.hasOwn(runs, command)) {
  fail(`"${command}" is none of ${Object.keys(runs).join(', ')}.`)
}
if (Number(process.versions.node.split('.')[0]) < 18) {
  fail(`Node ${process.versions.node} is too old: Rostrum's set-up needs Node 18 or newer.`)
}
await setUp(command === 'setup' || command === 'start' || command === 'test')
process.exitCode = await runs[command]()

async function setUp(talkative) {
  const say = (text) =>
    talkative ? process.stdout.write(`${text}\n`) : process.stderr.write(`${text}\n`)
  const stamp = readStamp()
  const manifests = fingerprint(manifestFiles(), (file) => readFileSync(file))
  const sources = fingerprint(sourceFiles(), (file) => {
    const {mtimeMs, size} = statSync(file)
    return `${mtimeMs} ${size}`
  })
  // The Studio is built for the project that these name, or for the local lake.
  const studio = studioVariables.map((name) => process.env[name]).join(' ')
  const installed = stamp.manifests === manifests && existsSync(bin)
  const built =
    installed &&
    stamp.sources === sources &&
    stamp.studio === studio &&
    builtFiles().every((file) => existsSync(file))
  if (installed && built) return
  const steps = []
  if (!installed) {
    say('Setting up (the first time takes a minute or two): installing dependencies …')
    steps.push('pnpm install --frozen-lockfile')
  }
  say(
    installed
      ? 'Building what has changed …'
      : '… then building the Studio, the deck app and the lake.',
  )
  steps.push('pnpm exec turbo run build --output-logs=errors-only --log-order=grouped')
  const code = await run('npx', ['-y', '-p', pnpm, '-c', steps.join(' && ')], {
    stdio: talkative ? 'inherit' : ['inherit', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (code !== 0) {
    fail(
      `The set-up stopped (exit code ${code}); what went wrong stands above. Mend it and run the same command again.`,
      code,
    )
  }
  writeFileSync(stampFile, JSON.stringify({manifests, sources, studio}))
  say('Set up.')
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

function workspaces() {
  return ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  )
}

function manifestFiles() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((file) =>
    join(root, file),
  )
  for (const folder of workspaces()) files.push(join(folder, 'package.json'))
  return files.filter((file) => existsSync(file))
}

function sourceFiles() {
  const skipped = new Set(['node_modules', 'dist', '.turbo', '.sanity', 'test', 'fixtures'])
  const files = [join(root, 'turbo.json'), join(root, 'tsconfig.base.json')]
  const walk = (folder) => {
    for (const entry of readdirSync(folder, {withFileTypes: true})) {
      if (skipped.has(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else files.push(path)
    }
  }
  for (const folder of workspaces()) walk(folder)
  return files.sort((one, other) => (one < other ? -1 : 1))
}

function builtFiles() {
  return [
    'apps/deck/dist/cli.mjs',
    'apps/studio/dist/index.html',
    'packages/lake/dist/cli.mjs',
  ].map((file) => join(root, file))
}

function fingerprint(files, content) {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(relative(root, file)).update('\0').update(content(file)).update('\0')
  return hash.digest('hex')
}

function runNode(args, cwd = root) {
  const node = join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  return run(node, args, {
    cwd,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      TURBO_TELEMETRY_DISABLED: '1',
    },
  })
}

// A terminal sends Ctrl-C to the child as well: wait for it to end in its own way.
function run(file, args, options) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: {...process.env, TURBO_TELEMETRY_DISABLED: '1'},
      ...options,
    })
    const ignore = () => {}
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', ignore)
    process.on('SIGTERM', forward)
    child.on('error', (error) => {
      process.stderr.write(`Could not run ${file}: ${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

function fail(message, code = 1) {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
