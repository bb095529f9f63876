/** "No slides", "1 slide", "12 slides". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count === 0 ? 'No' : count} ${count === 1 ? noun : plural}`
}

/** Seconds as a clock shows them: 0:45, 12:05. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
}

/** Today, as dates are stored. */
export const today = (): string => new Date().toISOString().slice(0, 10)
