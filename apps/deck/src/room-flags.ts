import {InvalidArgumentError} from 'commander'
import type {Command} from 'commander'

/** Whom a deck is told to and in which time, as flags say it; they go before what a deck says. */
export interface RoomFlags {
  /** The slug, title or id of an audience. */
  audience?: string
  minutes?: number
}

/** The longest talk there is, as for the minutes of a talk or deck document. */
const mostMinutes = 480

/** The same two flags, with the same meaning, for every command that plans. */
export const withRoom = (command: Command): Command =>
  command
    .option('--audience <audience>', 'only what is for them (slug, title or id) or for everyone')
    .option(
      '--minutes <minutes>',
      'the best choice of slides that fits into so many minutes',
      parseMinutes,
    )

/** The two of them, of whatever flags a command has. */
export const roomOf = ({audience, minutes}: RoomFlags): RoomFlags => ({
  ...(audience !== undefined && {audience}),
  ...(minutes !== undefined && {minutes}),
})

/** @throws InvalidArgumentError that says what minutes are */
export function parseMinutes(text: string): number {
  const minutes = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (minutes > 0 && minutes <= mostMinutes) return minutes
  throw new InvalidArgumentError(
    `Minutes are a number above 0, at most ${mostMinutes}: 15, or 7.5.`,
  )
}
