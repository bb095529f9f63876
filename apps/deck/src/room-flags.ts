import {InvalidArgumentError} from 'commander'
import type {Command} from 'commander'
import {readMinutes} from './minutes.ts'
import {messageOf} from './user-error.ts'

/** Whom a deck is told to, in which time and how it looks, as flags say it; they go before what a deck says. */
export interface RoomFlags {
  /** The slug, title or id of an audience. */
  audience?: string
  minutes?: number
  /** A finished theme, or the slug, title or id of a theme document. */
  theme?: string
}

/** The same flags, with the same meaning, for every command that plans. */
export const withRoom = (command: Command): Command =>
  command
    .option('--audience <audience>', 'only what is for them (slug, title or id) or for everyone')
    .option(
      '--minutes <minutes>',
      'the best choice of slides that fits into so many minutes',
      parseMinutes,
    )
    .option('--theme <theme>', 'how it looks: signal, essay, contrast, or a theme of your own')

/** These, of whatever flags a command has. */
export const roomOf = ({audience, minutes, theme}: RoomFlags): RoomFlags => ({
  ...(audience !== undefined && {audience}),
  ...(minutes !== undefined && {minutes}),
  ...(theme !== undefined && {theme}),
})

/** @throws InvalidArgumentError that says what minutes are */
export function parseMinutes(text: string): number {
  try {
    return readMinutes(text)
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error))
  }
}
