import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, onTestFinished, test} from 'vitest'

const source = fileURLToPath(new URL('bootstrap.mjs', import.meta.url))
const cli = `
process.on('SIGINT', () => process.exit(130))
process.stdout.write(JSON.stringify({args: process.argv.slice(2), cwd: process.cwd()}) + '\\n')
if (process.argv.includes('--wait')) setInterval(() => {}, 1000)
else process.exitCode = process.argv.includes('--fail') ? 3 : 0
`

interface Finished {
  code: number | null
  out: string
  err: string
}

/** A checkout in small, and an `npx` that notes what it is asked for and "builds" it. */
function checkout() {
  const root = mkdtempSync(join(tmpdir(), 'rostrum-checkout-'))
  onTestFinished(() => rmSync(root, {recursive: true}))
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), {recursive: true})
    writeFileSync(join(root, path), text)
  }
  write('package.json', '{"packageManager": "pnpm@1.2.3"}')
  write('pnpm-lock.yaml', '')
  write('pnpm-workspace.yaml', '')
  write('turbo.json', '{}')
  write('tsconfig.base.json', '{}')
  for (const name of ['apps/deck', 'apps/studio', 'packages/lake']) {
    write(`${name}/package.json`, '{}')
    write(`${name}/src/index.ts`, '')
  }
  mkdirSync(join(root, 'scripts'))
  copyFileSync(source, join(root, 'scripts', 'bootstrap.mjs'))
  write('cli.mjs', cli)
  write(
    'bin/npx',
    `#!/bin/sh
echo "$*" >> '${root}/asked'
echo 'what npx prints'
if [ -e '${root}/broken' ]; then exit 7; fi
cd '${root}'
mkdir -p node_modules/.bin node_modules/node/bin apps/deck/dist apps/studio/dist packages/lake/dist
cp cli.mjs apps/deck/dist/cli.mjs
cp cli.mjs packages/lake/dist/cli.mjs
: > apps/studio/dist/index.html
`,
  )
  chmodSync(join(root, 'bin/npx'), 0o755)
  mkdirSync(join(root, 'node_modules/node/bin'), {recursive: true})
  symlinkSync(process.execPath, join(root, 'node_modules/node/bin/node'))

  const start = (
    args: string[],
    cwd = root,
    env: Record<string, string> = {},
  ): {child: ChildProcess; finished: Promise<Finished>} => {
    const child = spawn(process.execPath, [join(root, 'scripts/bootstrap.mjs'), ...args], {
      cwd: root,
      env: {PATH: `${join(root, 'bin')}${delimiter}${process.env['PATH']}`, INIT_CWD: cwd, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    const finished = once(child, 'close').then(([code]) => ({
      code: code as number | null,
      out,
      err,
    }))
    return {child, finished}
  }
  /** What npx was asked for since the last time. */
  const asked = (): string => {
    const file = join(root, 'asked')
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    rmSync(file, {force: true})
    return text
  }
  return {root, write, start, run: (...args: string[]) => start(args).finished, asked}
}

test('the first time installs and builds with the pinned tools, the next time does nothing', async () => {
  const {run, asked} = checkout()
  const first = await run('setup')
  expect(first).toMatchObject({code: 0, err: ''})
  expect(first.out).toMatch(/^Setting up [^]*what npx prints[^]*\nSet up\.\n$/)
  expect(asked()).toMatch(
    /^-y -p pnpm@1\.2\.3 -c pnpm install --frozen-lockfile && pnpm exec turbo run build /,
  )
  expect(await run('setup')).toEqual({code: 0, out: '', err: ''})
  expect(asked()).toBe('')
})

test('what has changed says what is done again', async () => {
  const {root, write, run, asked} = checkout()
  await run('setup')
  asked()
  appendFileSync(join(root, 'apps/studio/src/index.ts'), '// changed')
  expect((await run('setup')).out).toMatch(/^Building what has changed …\n/)
  expect(asked()).not.toContain('install')
  rmSync(join(root, 'packages/lake/dist'), {recursive: true})
  await run('setup')
  expect(asked()).toContain('turbo run build')
  write('pnpm-lock.yaml', 'changed')
  await run('setup')
  expect(asked()).toContain('pnpm install')
  write('packages/lake/src/more.ts', '')
  await run('setup')
  expect(asked()).toContain('turbo run build')
  expect(await run('setup')).toEqual({code: 0, out: '', err: ''})
})

test('the Studio is built again for another project', async () => {
  const {root, start, run, asked} = checkout()
  await run('setup')
  asked()
  const hosted = {SANITY_STUDIO_PROJECT_ID: 'abc12345', SANITY_STUDIO_DATASET: 'production'}
  expect((await start(['setup'], root, hosted).finished).out).toMatch(/^Building what has changed/)
  expect(asked()).toContain('turbo run build')
  expect((await start(['setup'], root, hosted).finished).out).toBe('')
  expect((await run('setup')).out).toMatch(/^Building what has changed/)
})

test('a set-up that fails says so with its exit code, and is tried again', async () => {
  const {root, write, run, asked} = checkout()
  write('broken', '')
  const {code, err} = await run('start')
  expect(code).toBe(7)
  expect(err).toBe(
    'The set-up stopped (exit code 7); what went wrong stands above. Mend it and run the same command again.\n',
  )
  asked()
  rmSync(join(root, 'broken'))
  expect((await run('setup')).code).toBe(0)
  expect(asked()).toContain('pnpm install')
})

test.each(['deck', 'lake'])(
  '%s gets its words, its folder and an output of its own',
  async (name) => {
    const {root, start} = checkout()
    mkdirSync(join(root, 'elsewhere'))
    const place = join(root, 'elsewhere')
    const {code, out, err} = await start([name, 'list', '--json', 'two words'], place).finished
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({args: ['list', '--json', 'two words'], cwd: place})
    expect(err).toContain('what npx prints')
  },
)

test('exit codes and Ctrl-C pass through', async () => {
  const {run, start} = checkout()
  await run('setup')
  expect((await run('deck', '--fail')).code).toBe(3)
  const wait = async (signal: NodeJS.Signals, toGroup: boolean) => {
    const {child, finished} = start(['deck', '--wait'])
    await once(child.stdout!, 'data')
    process.kill(toGroup ? -child.pid! : child.pid!, signal)
    return (await finished).code
  }
  // A terminal sends it to all that run in it.
  expect(await wait('SIGINT', true)).toBe(130)
  expect(await wait('SIGTERM', false)).toBe(1)
})

test('a command that is none is told which there are', async () => {
  const {run, asked} = checkout()
  const {code, out, err} = await run('deploy')
  expect({code, out}).toEqual({code: 1, out: ''})
  expect(err).toBe('"deploy" is none of setup, start, test, deck, lake.\n')
  expect(asked()).toBe('')
})
