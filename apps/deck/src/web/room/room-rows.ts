import type {Choice, Chosen, SlideId, Unfitting} from '@rostrum/slides'

/** A slide of the running order: told, or dropped and why. */
export type RoomRow = SlideId & {
  label: string
  isTold: boolean
  /** That it takes; 0 where it is dropped. */
  seconds: number
  /** When it is over, counted from the start. */
  until: number
  why: string
}

/** @param all the same with no limit, for what does not fit says nothing of the other slides */
export const rowsOf = (choice: Choice, all: Choice): RoomRow[] =>
  withTimes(choice.fits ? choice.slides.map(chosenRow) : all.fits ? mustRows(choice, all) : [])

type Untimed = Omit<RoomRow, 'until'>

const chosenRow = ({
  sectionId,
  slideKey,
  label,
  in: isTold,
  seconds,
  reason,
  priority,
}: Chosen['slides'][number]): Untimed => ({
  sectionId,
  slideKey,
  label,
  isTold,
  seconds,
  why: reason.code === 'everything' ? priority : reason.sentence,
})

function mustRows({musts}: Unfitting, {slides}: Chosen): Untimed[] {
  const nameOf = ({sectionId, slideKey}: SlideId) => `${sectionId} ${slideKey}`
  const known = new Map(musts.map((must) => [nameOf(must), must]))
  return slides.map(({sectionId, slideKey, label}) => {
    const must = known.get(nameOf({sectionId, slideKey}))
    const isTold = must?.cut === false
    return {
      sectionId,
      slideKey,
      label,
      isTold,
      seconds: isTold ? must.seconds : 0,
      why: must
        ? must.cut
          ? 'Must be told, and does not fit: cut it, or let it begin at longer talks.'
          : 'Must be told.'
        : 'There is no time for it beside what must be told.',
    }
  })
}

function withTimes(rows: readonly Untimed[]): RoomRow[] {
  let until = 0
  return rows.map((row) => {
    until += row.seconds
    return {...row, until}
  })
}
