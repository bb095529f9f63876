import {describe, expect, it} from 'vitest'
import {nothingSelected, pruned, select, selectAll, type Selection} from './selection.ts'

const keys = 'abcde'.split('')
const chosen = ({selected}: Selection) => [...selected].toSorted().join('')

describe('selecting slides', () => {
  it('takes one alone, more with toggle, a range from the anchor', () => {
    const one = select(nothingSelected, keys, 'b', 'only')
    expect(chosen(one)).toBe('b')
    const range = select(one, keys, 'd', 'range')
    expect(chosen(range)).toBe('bcd')
    expect(chosen(select(range, keys, 'a', 'range'))).toBe('ab')
    const toggled = select(range, keys, 'c', 'toggle')
    expect(chosen(toggled)).toBe('bd')
    expect(chosen(select(toggled, keys, 'e', 'toggle'))).toBe('bde')
  })

  it('moves the focus without selecting', () => {
    const moved = select(select(nothingSelected, keys, 'b', 'only'), keys, 'd', 'focus')
    expect(moved).toMatchObject({active: 'd', anchor: 'b'})
    expect(chosen(moved)).toBe('b')
  })

  it('begins a range at the first slide where nothing was selected', () => {
    expect(chosen(select(nothingSelected, keys, 'c', 'range'))).toBe('abc')
  })

  it('takes all', () => {
    expect(chosen(selectAll(nothingSelected, keys))).toBe('abcde')
  })
})

describe('when slides are gone', () => {
  it('selects the one that took their place', () => {
    const selection = select(nothingSelected, keys, 'c', 'only')
    const left = pruned(selection, 'abde'.split(''), keys)
    expect(left.active).toBe('d')
    expect(chosen(left)).toBe('d')
  })

  it('selects the last where the last is gone', () => {
    expect(pruned(select(nothingSelected, keys, 'e', 'only'), 'ab'.split(''), keys).active).toBe(
      'b',
    )
  })

  it('stays as it is where none of its own is gone', () => {
    const selection = select(nothingSelected, keys, 'c', 'only')
    expect(pruned(selection, 'bcde'.split(''), keys)).toBe(selection)
  })
})
