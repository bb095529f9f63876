import type {Block, PlannedSlide} from '../plan/deck-plan.ts'
import {codeFence, escapeText, linkTo, runsText} from './inline.ts'
import {pointLines} from './point-lines.ts'

type Writers = {
  readonly [Type in Block['type']]: (
    block: Extract<Block, {type: Type}>,
    slide: PlannedSlide,
  ) => string
}

/** How each block reads as Markdown. What the heading says already is left out. */
const writers: Writers = {
  headline: () => '',
  text: ({role, runs}, {label}) =>
    role === 'statement' && runsText(runs) === escapeText(label) ? '' : runsText(runs),
  points: ({points, breadcrumb}) =>
    paragraphs(breadcrumb === null ? null : `*${escapeText(breadcrumb)}*`, pointLines(points)),
  position: () => '',
  agenda: ({items}) => items.map(({title}, at) => `${at + 1}. ${escapeText(title)}`).join('\n'),
  quote: ({text, open, close, attribution}) =>
    [
      ...`${open ?? ''}${text}${close ?? ''}`.split(/\n+/).map((line) => `> ${escapeText(line)}`),
      ...(attribution === null ? [] : ['>', `> — ${escapeText(attribution)}`]),
    ].join('\n'),
  code: ({code, language, filename, steps}) =>
    paragraphs(
      filename === null ? null : `*${escapeText(filename)}*`,
      codeFence(code, language),
      steps
        .flatMap(({note}, place) => (note === null ? [] : [`${place + 1}. ${escapeText(note)}`]))
        .join('\n'),
    ),
  image: ({image, alt, caption, credit}) =>
    paragraphs(picture(image?.url ?? null, alt), text(caption), text(credit)),
  placeholder: ({text: words, detail}) => paragraphs(`*${escapeText(words)}*`, text(detail)),
  since: ({label, items}) =>
    paragraphs(
      `**${escapeText(label)}**`,
      items
        .map(
          ({text, date}) => `- ${escapeText(text)}${date === null ? '' : ` (${escapeText(date)})`}`,
        )
        .join('\n'),
    ),
  kicker: ({text}) => `**${escapeText(text)}**`,
  remedy: ({label, text}) => `**${escapeText(label)}:** ${escapeText(text)}`,
  comparison: ({sides}) =>
    sides
      .map(({title, points, verdict}) =>
        paragraphs(
          `#### ${escapeText(title)}`,
          pointLines(points),
          verdict === null ? null : `**${escapeText(verdict)}**`,
        ),
      )
      .join('\n\n'),
  figures: ({figures}) =>
    figures
      .map(
        ({value, label}) =>
          `- **${escapeText(value)}**${label === null ? '' : ` ${escapeText(label)}`}`,
      )
      .join('\n'),
  timeline: ({lanes}) =>
    lanes
      .map(({name, items}) =>
        paragraphs(
          name === null ? null : `#### ${escapeText(name)}`,
          items
            .map(({when, title, text}) => {
              const head = [when, title].filter((part) => part !== null).map(escapeText)
              const about = text === null ? [] : [escapeText(text)]
              return `- ${[head.length === 0 ? [] : `**${head.join(': ')}**`, ...about].flat().join(' — ')}`
            })
            .join('\n'),
        ),
      )
      .join('\n\n'),
  funnel: ({stages, note}) =>
    paragraphs(
      stages
        .map(
          ({title, owner, measure}, place) =>
            `${place + 1}. **${escapeText(title)}**${[owner, measure]
              .filter((part) => part !== null)
              .map((part) => ` — ${escapeText(part)}`)
              .join('')}`,
        )
        .join('\n'),
      `*${escapeText(note)}*`,
    ),
  cycle: ({steps}) =>
    steps
      .map(
        ({title, text}, place) =>
          `${place + 1}. **${escapeText(title)}**${text === null ? '' : ` — ${escapeText(text)}`}`,
      )
      .join('\n'),
  chart: ({x, series, notes, alt}) =>
    paragraphs(
      escapeText(alt),
      table(
        [x.name, ...series.map(({name}) => name)],
        x.labels.map((label, place) => [
          x.names?.[place] ? `${x.names[place]}, ${label}` : label,
          ...series.map(({texts}) => texts[place] ?? ''),
        ]),
      ),
      ...notes.map(escapeText),
    ),
  table: ({columns, rows, notes}) =>
    paragraphs(
      table(
        columns.map(({name}) => name),
        rows,
        columns.map(({align}) => align),
      ),
      ...notes.map(escapeText),
    ),
  video: ({poster, alt, caption, credit}) =>
    paragraphs(picture(poster?.url ?? null, alt), text(caption), text(credit)),
  embed: ({href, address, alt, caption}) =>
    paragraphs(linkTo(href, escapeText(alt || address)), text(caption)),
  people: ({people}) =>
    people
      .map(
        ({name, role, organization}) =>
          `- **${escapeText(name)}**${[role, organization]
            .filter((part) => part !== null)
            .map((part) => `, ${escapeText(part)}`)
            .join('')}`,
      )
      .join('\n'),
  definition: ({term, usage, meaning, contrast}, {label}) =>
    paragraphs(
      term === null || term === label ? null : `**${escapeText(term)}**`,
      usage === null ? null : `*${escapeText(usage)}*`,
      escapeText(meaning),
      contrast === null ? null : escapeText(`${contrast.label} ${contrast.text}`),
    ),
  call: ({headline, action, link}, {label}) =>
    paragraphs(
      headline === null || headline === label ? null : `**${escapeText(headline)}**`,
      action === null ? null : escapeText(action),
      link === null ? null : linkTo(link.href, escapeText(link.text)),
    ),
}

export function blockMarkdown(block: Block, slide: PlannedSlide): string {
  const write = writers[block.type] as (block: Block, slide: PlannedSlide) => string
  return write(block, slide)
}

const text = (words: string | null): string | null => (words === null ? null : escapeText(words))

const paragraphs = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n\n')

/** Only pictures that everyone can load are linked; of all, the text alternative is there. */
function picture(url: string | null, alt: string): string {
  const isPublic = url !== null && url.startsWith('https://')
  return isPublic ? `!${linkTo(url, escapeText(alt))}` : `*${escapeText(alt)}*`
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly ('start' | 'end')[] = [],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escapeText(cell.replaceAll(/\s+/g, ' ')) || ' ').join(' | ')} |`
  const rule = `| ${head.map((_, place) => (aligns[place] === 'end' ? '---:' : '---')).join(' | ')} |`
  return [line(head), rule, ...rows.map((row) => line(row.map((cell) => cell || '–')))].join('\n')
}
