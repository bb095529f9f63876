import type {SlideKind} from '@rostrum/schema'

/** A slide to begin with: its kind, a headline to overwrite, its time, from when it must be shown. */
export interface SlideShape {
  kind: SlideKind
  headline?: string
  /** Bare, and with its example. */
  seconds: readonly [short: number, long: number]
  /** In minutes: in talks of at least that length it must be shown. Absent: a should. */
  mustFrom?: number
}

export interface SectionShape {
  title: string
  slides: readonly SlideShape[]
}

export interface TalkShape {
  minutes: number
  title: string
  about: string
  sections: readonly SectionShape[]
}

type Rest = Omit<SlideShape, 'kind' | 'headline' | 'seconds'>
const slide = (
  kind: SlideKind,
  short: number,
  long: number,
  headline?: string,
  rest: Rest = {},
): SlideShape => ({kind, seconds: [short, long], ...(headline && {headline}), ...rest})

const must = (mustFrom: number): Rest => ({mustFrom})

const title = slide('titleSlide', 10, 10, undefined, must(1))
const agenda = slide('agendaSlide', 15, 20)
const pause = slide('sectionBreakSlide', 5, 5)
const sources = slide('sourcesSlide', 1, 1)

const hook = (short: number, long: number) =>
  slide('statementSlide', short, long, 'Say what is wrong in the room’s own words', must(1))
const thought = (short: number, long: number) =>
  slide('statementSlide', short, long, 'Say the one thing that they should remember', must(1))
const figure = (short: number, long: number) =>
  slide('bigNumberSlide', short, long, 'Say what this figure proves', must(15))
const reasons = (short: number, long: number) =>
  slide('bulletsSlide', short, long, 'Say what these points have in common', must(5))
const ask = (short: number, long: number) =>
  slide('callToActionSlide', short, long, 'Ask for one thing that they can do today', must(1))
const steps = (short: number, long: number) =>
  slide('numberedSlide', short, long, 'Say where these steps lead', must(15))
const versus = (short: number, long: number) =>
  slide('comparisonSlide', short, long, 'Say which side you are on, and when')
const trap = (short: number, long: number) =>
  slide('pitfallSlide', short, long, 'Name the mistake that everybody makes first')
const monday = (short: number, long: number) =>
  slide('checklistSlide', short, long, 'Say what is different on Monday', must(15))
const voice = (short: number, long: number) => slide('quoteSlide', short, long)
const picture = (short: number, long: number) =>
  slide('imageSlide', short, long, 'Say what to look at in this picture')
const chart = (short: number, long: number) =>
  slide('chartSlide', short, long, 'Say what the curve proves')
const history = (short: number, long: number) =>
  slide('timelineSlide', short, long, 'Say what led here')
const code = (short: number, long: number) =>
  slide('codeSlide', short, long, 'Say what these lines spare somebody')

/** What a talk of each length begins as. Times leave a little over. */
export const talkShapes: readonly TalkShape[] = [
  {
    minutes: 5,
    title: '5 minutes',
    about: 'A lightning talk: one problem, one thought, one thing to do.',
    sections: [
      {
        title: 'One thought',
        slides: [title, hook(40, 55), thought(35, 50), reasons(60, 90), ask(40, 55), sources],
      },
    ],
  },
  {
    minutes: 15,
    title: '15 minutes',
    about: 'A slot at a meetup: why it matters, how it is done, what to do on Monday.',
    sections: [
      {title: 'Opening', slides: [title, hook(45, 60), agenda]},
      {title: 'Why it matters', slides: [pause, figure(50, 75), thought(45, 60), versus(60, 90)]},
      {title: 'How it is done', slides: [pause, reasons(70, 100), steps(80, 120), trap(50, 75)]},
      {title: 'What to do now', slides: [pause, monday(60, 90), ask(40, 60), sources]},
    ],
  },
  {
    minutes: 30,
    title: '30 minutes',
    about: 'A conference talk: with a history, a demonstration and time for questions.',
    sections: [
      {title: 'Opening', slides: [title, hook(60, 90), agenda]},
      {
        title: 'How we got here',
        slides: [pause, history(90, 120), figure(60, 90), voice(30, 50)],
      },
      {
        title: 'What changes',
        slides: [pause, thought(60, 80), versus(90, 120), chart(75, 105), reasons(90, 120)],
      },
      {
        title: 'How it is done',
        slides: [pause, steps(100, 140), code(100, 140), picture(45, 70), trap(70, 100)],
      },
      {title: 'What to do now', slides: [pause, monday(75, 110), ask(60, 80), sources]},
    ],
  },
  {
    minutes: 45,
    title: '45 minutes',
    about: 'A keynote or a lesson: three arguments, each with its proof and its pitfall.',
    sections: [
      {title: 'Opening', slides: [title, hook(75, 110), picture(40, 60), agenda]},
      {
        title: 'How we got here',
        slides: [pause, history(110, 150), figure(70, 100), voice(40, 60), thought(60, 80)],
      },
      {
        title: 'The first argument',
        slides: [pause, reasons(100, 140), chart(90, 120), versus(90, 130), trap(75, 100)],
      },
      {
        title: 'The second argument',
        slides: [pause, steps(110, 150), code(120, 160), picture(50, 75), trap(75, 100)],
      },
      {
        title: 'The third argument',
        slides: [pause, reasons(100, 140), figure(70, 100), voice(40, 60), versus(90, 130)],
      },
      {
        title: 'What to do now',
        slides: [pause, thought(60, 80), monday(90, 120), ask(60, 90), sources],
      },
    ],
  },
]
