import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, onTestFinished, test} from 'vitest'

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const workspaceFile = `packages: [apps/*, packages/*, scripts]
pmOnFail: ignore
verifyDepsBeforeRun: false
`
const ofPackages = ['unit', 'lint', 'types']

/** It fails on any of its arguments that names a file which says "wrong". */
const reader = `
const {readFileSync} = require('node:fs')
for (const file of process.argv.slice(2))
  if (readFileSync(file, 'utf8').includes('wrong')) {
    console.log(file + ' is wrong')
    process.exitCode = 1
  }
`

/** A workspace in small with our turbo.json: the deck imports the schema, the lake nothing. */
function workspace() {
  const root = mkdtempSync(join(tmpdir(), 'rostrum-check-'))
  onTestFinished(() => rmSync(root, {recursive: true, maxRetries: 3}))
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), {recursive: true})
    writeFileSync(join(root, path), text)
  }
  copyFileSync(here('turbo.json'), join(root, 'turbo.json'))
  write('read.cjs', reader)
  write('pnpm-workspace.yaml', workspaceFile)
  write('pnpm-lock.yaml', "lockfileVersion: '9.0'\nimporters:\n  .: {}\n")
  write('vitest.config.ts', '')
  write('.oxlintrc.json', '{}')
  write('.gitignore', 'node_modules\n.turbo\n')
  const scripts = (tasks: readonly string[], read: string) =>
    Object.fromEntries(tasks.map((task) => [task, read]))
  const manifest = (name: string, more: object) =>
    JSON.stringify({name, version: '1.0.0', private: true, ...more})
  write(
    'package.json',
    manifest('root', {
      packageManager: 'pnpm@12.21.0',
      scripts: scripts(['unused', 'format:check'], 'node read.cjs'),
    }),
  )
  const member = (folder: string, name: string, files: string, dependencies = {}) => {
    const read = `node ${folder.replace(/[^/]+/g, '..')}/read.cjs ${files}`
    write(
      `${folder}/package.json`,
      manifest(name, {scripts: scripts(ofPackages, read), dependencies}),
    )
    write(`${folder}/src/index.ts`, 'right')
    write(`${folder}/src/index.test.ts`, 'right')
  }
  const own = 'src/index.ts src/index.test.ts'
  member('packages/schema', '@rostrum/schema', own)
  member('packages/lake', '@rostrum/lake', own)
  const imported = '../../packages/schema/src/index.ts'
  member('apps/deck', '@rostrum/deck', `${own} ${imported}`, {'@rostrum/schema': 'workspace:*'})
  member('scripts', '@rostrum/scripts', own, {'@rostrum/deck': 'workspace:*'})
  copyFileSync(here('scripts/turbo.json'), join(root, 'scripts', 'turbo.json'))

  // Without a commit turbo takes its own logs for inputs.
  const git = (...args: string[]) => execFileSync('git', args, {cwd: root})
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'All')

  /** What `npm run check` does there: its lines, and how it ended. */
  const check = async (...args: string[]) => {
    const child = spawn(process.execPath, [here('scripts/check.ts'), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (out += text))
    const [code] = (await once(child, 'close')) as [number | null]
    const lines = out.trimEnd().split('\n')
    const named = (pattern: RegExp) =>
      lines
        .map((line) => pattern.exec(line)?.[1])
        .filter((name) => name !== undefined)
        .toSorted()
    return {
      code,
      out,
      last: lines.at(-1),
      failed: named(/^✗ (.+) \(/),
      anew: named(/^✓ (.+) \(\d/),
      cached: named(/^✓ (.+) \(from the cache\)$/),
    }
  }
  return {write, check}
}

const everywhere = (...folders: string[]) =>
  folders
    .flatMap((folder) => ['lint', 'types', 'unit tests'].map((name) => `${name} of ${folder}`))
    .toSorted()
const whole = ['format', 'unused files, exports and dependencies']
const all = [
  ...everywhere('apps/deck', 'packages/lake', 'packages/schema', 'scripts'),
  ...whole,
].toSorted()

test('a pass is remembered, a failure is not, and it reaches what imports the broken file', async () => {
  const {write, check} = workspace()
  expect(await check()).toMatchObject({code: 0, anew: all, last: '14 passed, 0 failed'})
  const again = await check()
  expect(again).toMatchObject({code: 0, cached: all, last: '14 passed, 0 failed'})
  expect(again.out).toContain('14 of 14 from the cache: "npm run check -- --force" runs all anew.')
  write('packages/schema/src/index.ts', 'wrong')
  const broken = {
    code: 1,
    failed: everywhere('apps/deck', 'packages/schema'),
    last: '8 passed, 6 failed',
  }
  const first = await check()
  expect(first).toMatchObject({...broken, cached: everywhere('packages/lake')})
  expect(first.out).toMatch(/src\/index\.ts is wrong\n(.*\n)*? {2}See the errors above\.\n/)
  expect(await check()).toMatchObject({...broken, anew: []})
  write('packages/schema/src/index.ts', 'right')
  expect(await check()).toMatchObject({code: 0, cached: all})
})

test('what has changed says what is run anew', async () => {
  const {write, check} = workspace()
  await check()
  write('packages/schema/src/index.test.ts', 'right as well')
  expect((await check()).anew).toEqual([...everywhere('packages/schema'), ...whole].toSorted())
  const units = all.filter((name) => name.startsWith('unit tests'))
  for (const file of ['vitest.config.ts', 'content/bread.md']) {
    write(file, 'changed')
    expect((await check()).anew).toEqual(expect.arrayContaining(units))
  }
  write('.oxlintrc.json', '{"rules": {}}')
  const linted = all.filter((name) => name.startsWith('lint'))
  expect((await check()).anew).toEqual([...linted, ...whole].toSorted())
  expect(await check('--force')).toMatchObject({code: 0, anew: all, cached: []})
})

test('tasks that cannot be run are a failure', async () => {
  const {write, check} = workspace()
  write('turbo.json', '{"tasks": {}}')
  const {code, out, last} = await check()
  expect({code, last}).toEqual({code: 1, last: '0 passed, 1 failed'})
  expect(out).toContain('format:check')
})

test('no package of ours is left out', () => {
  const files = (pattern: string) => globSync(pattern, {cwd: here('')}).toSorted()
  const having = (script: string) =>
    files('{apps/*,packages/*,bench,scripts}/package.json').filter((file) => {
      const {scripts = {}} = JSON.parse(readFileSync(here(file), 'utf8')) as {
        scripts?: Record<string, string>
      }
      return script in scripts
    })
  const every = files('{apps/*,packages/*,bench,scripts}/package.json')
  expect(having('lint')).toEqual(every)
  expect(having('types')).toEqual(every)
  const unit = files('{{apps,packages}/*/src/**,scripts}/*.test.ts').filter(
    (file) => !/\.(browser|long)\.test\.ts$/.test(file),
  )
  const tested = new Set(
    unit.map((file) => file.split(/[\\/]/, file.startsWith('scripts') ? 1 : 2).join('/')),
  )
  expect(having('unit').map((file) => dirname(file))).toEqual([...tested].toSorted())
})
