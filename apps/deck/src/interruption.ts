import {exitCodes} from './exit-codes.ts'

let interrupt = (): unknown => process.exit(exitCodes.interrupted)

/** What Ctrl-C does: it ends the command with 130, unless the command ends itself. */
export const interrupted = (): void => void interrupt()

/** Ends a command otherwise that goes on until it is interrupted. Whoever insists ends it at once. */
export function whenInterrupted(end: () => unknown): void {
  const atOnce = interrupt
  interrupt = () => {
    interrupt = atOnce
    end()
  }
}
