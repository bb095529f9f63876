import {expect, test} from 'vitest'
import {isColour} from './colour.ts'

test.each(['#fff', '#0a84FF', 'oklch(0.62 0.19 260)', 'oklch(62% 0.19 260deg)'])(
  '%s is a colour',
  (text) => expect(isColour(text)).toBe(true),
)
test.each(['red;}', 'url(https://example.org)', '#12', 'oklch(0 0 0);x', 'var(--x)'])(
  '%s is none',
  (text) => expect(isColour(text)).toBe(false),
)
