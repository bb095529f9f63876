import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {schemaTypes} from '@rostrum/schema'
import {expect, it} from 'vitest'
import {asHex} from './as-hex.ts'
import {baseColour, baseFace} from './base-theme.ts'

const file = createRequire(import.meta.url).resolve('@rostrum/slides/theme/tokens.css')
const css = readFileSync(file, 'utf8')
const fieldsOf = (type: string) =>
  schemaTypes.flatMap((each) =>
    each.name === type && 'fields' in each ? (each.fields ?? []).map(({name}) => name) : [],
  )

it.each(fieldsOf('themeColours'))('knows which %s holds on either ground', (name) => {
  const [light, dark] = [baseColour(name, 'light', css), baseColour(name, 'dark', css)]
  expect(light).toMatch(/^oklch\(/)
  expect(dark).toMatch(/^oklch\(/)
  expect(light).not.toBe(dark)
  expect(asHex(light)).not.toBe('#808080')
})

it.each(fieldsOf('themeFonts'))('knows which %s face holds', (name) => {
  expect(baseFace(name, css)).toMatch(/^[A-Z][\w ]+$/)
  expect(baseFace(name, css)).not.toContain('Variable')
})

it('reads the theme as a build leaves it', () => {
  const built = ':root{--ink:light-dark(oklch(18.5% .022 265),#fff);--mono:"Geist Mono Variable",x}'
  expect(baseColour('ink', 'light', built)).toBe('oklch(18.5% .022 265)')
  expect(baseColour('ink', 'dark', built)).toBe('#fff')
  expect(baseFace('mono', built)).toBe('Geist Mono')
})

it('knows of none where the theme has none', () => {
  expect([baseColour('glitter', 'light', css), baseFace('glitter', css)]).toEqual([
    undefined,
    undefined,
  ])
})
