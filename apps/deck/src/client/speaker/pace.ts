import type {StagePlan} from '@rostrum/slides/speaker'

export type Moment = {
  /** The place of the page that is up. */
  page: number
  /** Seconds since the talk began, and since that page came up. */
  elapsed: number
  onPage: number
  /** Places of slides that are passed over. */
  skipped: ReadonlySet<number>
}

/** How many seconds the talk ends late if the rest goes as planned; less than 0: early. */
export function secondsBehind(stage: StagePlan, {page, elapsed, onPage, skipped}: Moment): number {
  const rest = stage.pages
    .slice(page + 1)
    .reduce((sum, {seconds, slide}) => sum + (skipped.has(slide) ? 0 : seconds), 0)
  const here = Math.max(0, (stage.pages[page]?.seconds ?? 0) - onPage)
  return elapsed + here + rest - stage.budgetSeconds
}

/** “2:10 behind”, “0:40 ahead”; within five seconds nobody is late. */
export function paceText(behind: number): string {
  const seconds = Math.round(Math.abs(behind))
  if (seconds < 5) return 'on time'
  return `${clockText(seconds)} ${behind > 0 ? 'behind' : 'ahead'}`
}

/** 75 -> "1:15", 3675 -> "1:01:15"; below 0 with a minus. */
export function clockText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const two = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const text = `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`
  return seconds < 0 && whole > 0 ? `−${text}` : text
}
