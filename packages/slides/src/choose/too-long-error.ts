import type {Unfitting} from './choice.ts'
import {clock} from './clock.ts'

/** What must be told does not fit; the message says what could go. */
export class TooLongError extends Error {
  override name = 'TooLongError'
  readonly choice: Unfitting

  constructor(choice: Unfitting) {
    super(messageOf(choice))
    this.choice = choice
  }
}

function messageOf({budgetSeconds, leastSeconds, overSeconds, musts}: Unfitting): string {
  const cut = musts.filter((slide) => slide.cut)
  const lines = cut.map(({label, seconds}) => `  ${clock(seconds).padStart(6)}  ${label}`)
  return [
    `What must be told takes ${clock(leastSeconds)} even in its short tellings: ${clock(overSeconds)} more than the ${clock(budgetSeconds)} there are. The fewest slides to cut, or to let begin at longer talks:`,
    ...lines,
  ].join('\n')
}
