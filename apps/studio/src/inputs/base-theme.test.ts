import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {finishedThemes, schemaTypes} from '@rostrum/schema'
import {describe, expect, it} from 'vitest'
import {asHex} from './as-hex.ts'
import {baseColour} from './base-theme.ts'

const colours = schemaTypes.flatMap((each) =>
  each.name === 'themeColours' && 'fields' in each ? (each.fields ?? []).map(({name}) => name) : [],
)

describe.each(finishedThemes.map(({value}) => value))('%s', (base) => {
  const file = createRequire(import.meta.url).resolve(`@rostrum/slides/theme/${base}-tokens.css`)
  const css = readFileSync(file, 'utf8')

  it.each(colours)('says which %s holds on either ground', (name) => {
    const [light, dark] = [baseColour(name, 'light', {css}), baseColour(name, 'dark', {css})]
    expect(light).toMatch(/^oklch\(/)
    expect(dark).toMatch(/^oklch\(/)
    expect(light).not.toBe(dark)
    expect(asHex(light)).not.toBe('#808080')
  })

  it('knows of none that it has not', () => {
    expect(baseColour('glitter', 'light', {css})).toBeUndefined()
  })
})

it('reads a theme as a build leaves it', () => {
  const css = ':root{--ink:light-dark(oklch(18.5% .022 265),#fff)}'
  expect(baseColour('ink', 'light', {css})).toBe('oklch(18.5% .022 265)')
  expect(baseColour('ink', 'dark', {css})).toBe('#fff')
})
