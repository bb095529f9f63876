import {expect, it} from 'vitest'
import {scopedToHost} from './scoped-to-host.ts'

it('lets the host of a shadow root stand in for the root of the page', () => {
  expect(scopedToHost(":root { --a: 1 }\n[data-scheme='dark'] { color: red }")).toBe(
    ":host { --a: 1 }\n:host([data-scheme='dark']) { color: red }",
  )
})

it('leaves what stands on the slide itself', () => {
  const css = ".slide[data-ground='ink'] { color: red }"
  expect(scopedToHost(css)).toBe(css)
})
