/** A stopwatch as plain data, in milliseconds; `since` is when it was started, null while it stands. */
export type Timer = {spent: number; since: number | null}

export const idle: Timer = {spent: 0, since: null}

export const elapsed = ({spent, since}: Timer, now: number): number =>
  spent + (since === null ? 0 : Math.max(0, now - since))

/** Running where it stood, standing where it ran. */
export const toggled = (timer: Timer, now: number): Timer =>
  timer.since === null ? {...timer, since: now} : {spent: elapsed(timer, now), since: null}
