import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {faceFor} from './face-for.ts'

const path = 'fonts/newsreader-latin-wght-normal.woff2'
const rule = `@font-face{font-family:Newsreader;font-weight:200 800;src:url("./${path}") format("woff2")}`
const bytes = readFileSync(
  fileURLToPath(
    import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'),
  ),
)

const made = (letters: Record<number, string>, css = '') =>
  faceFor(
    rule,
    new Map([
      [
        'Newsreader',
        {
          upright: new Map(
            Object.entries(letters).map(([weight, text]) => [Number(weight), new Set(text)]),
          ),
          leaning: new Map(),
        },
      ],
    ]),
    css,
    () => ({size: bytes.byteLength, unpacked: () => bytes}),
    undefined,
  )

test('weights of few letters are faces of their own', async () => {
  const styles = await made({400: 'Harbour lights', 700: 'Tide'})
  expect(styles.match(/font-weight:[^;]*/g)).toEqual(['font-weight:400', 'font-weight:700'])
})

test('weights that all show the same letters are one face', async () => {
  const styles = await made({400: 'Harbour', 500: 'Harbour', 700: 'Harbour'})
  expect(styles.match(/font-weight:[^;]*/g)).toEqual(['font-weight:200 800'])
})

test('figures of another form are kept where the styles ask for them', async () => {
  const asked = await made(
    {400: '0123456789'},
    'p{font-variant-numeric:oldstyle-nums proportional-nums}',
  )
  expect(asked.length).toBeGreaterThan((await made({400: '0123456789'})).length)
})
