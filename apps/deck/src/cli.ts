import {Command, CommanderError} from 'commander'
import type {BuildFlags} from './commands/build.ts'
import type {CheckFlags} from './commands/check.ts'
import {parseVariant} from './variant-name.ts'
import type {VariantName} from './variant-name.ts'
import {exitCodes} from './exit-codes.ts'
import {interrupted} from './interruption.ts'
import {withRoom} from './room-flags.ts'
import type {RoomFlags} from './room-flags.ts'
import {messageOf} from './user-error.ts'

const program = new Command('deck')
  .description('From a talk’s notes to a deck: in the browser, on a stick, on stage.')
  .showSuggestionAfterError()
  .showHelpAfterError('(deck --help lists the commands, deck <command> --help its options)')
  .exitOverride()
  .configureHelp({showGlobalOptions: true})
  .addHelpText(
    'after',
    `
npm prints two lines of its own first; where a program reads the answer, keep it silent:
  npm run --silent deck -- list --json

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.`,
  )

program
  .command('import')
  .description(
    'Read notes (Markdown, with or without YAML front matter) into talks. Importing again merges.',
  )
  .argument('<path...>', 'files, and folders to search for .md, .markdown and .txt')
  .option('--publish', 'publish the talks at once, with their sections')
  .option('--json', 'print the result as JSON')
  .addHelpText('after', '\nExample: deck import notes/my-talk.md --publish')
  .action(async (paths: string[], options: {publish?: boolean; json?: boolean}) => {
    const {importCommand} = await import('./commands/import.ts')
    process.exitCode = await importCommand(paths, options)
  })

program
  .command('list')
  .description('List the talks: slug, title, state, number of slides.')
  .option('--json', 'print the list as JSON')
  .action(async (options: {json?: boolean}) => {
    const {listCommand} = await import('./commands/list.ts')
    process.exitCode = await listCommand(options)
  })

withRoom(
  program
    .command('plan')
    .description('Say which slides are told, when and how, which are not, and why.')
    .argument('<talk>', 'the slug of a talk or of a deck document'),
)
  .option('--json', 'print the result as JSON')
  .addHelpText(
    'after',
    `
All musts of that length are told, then the most shoulds, then the most coulds, then as much of the
time is used as can be. Exit code 1: the musts alone take too long; then it says what could go.
--json: {"slug", "title", "fits", "totalSeconds", "spareSeconds", "slides": [{"sectionId",
"slideKey", "label", "in", "telling", "seconds", "priority", "reason": {"code", "sentence"}}]}
Example: deck plan open-source-3 --minutes 15`,
  )
  .action(async (slug: string, options: RoomFlags & {json?: boolean}) => {
    const {planCommand} = await import('./commands/plan.ts')
    process.exitCode = await planCommand(slug, options)
  })

withRoom(
  program
    .command('diff')
    .description('Say what is told otherwise in a second deck, for another room, or than before.')
    .argument('<from>', 'a slug, with minutes, day or revision, audience if you like', parseVariant)
    .argument('<to>', 'the same, of what is compared with it', parseVariant),
)
  .option('--json', 'print the result as JSON')
  .addHelpText(
    'after',
    `
A side is a slug, then what you like of @minutes, @day or @revision (as it was published then), and
:audience; or an address: 'talk?audience=founders&minutes=15&theme=essay'. --audience, --minutes and
--theme hold for each side that says nothing of its own.
Marks: - left out, + taken in, ^ elsewhere, ~ told or looking otherwise, or in other words.
Examples: deck diff open-source-3@45 open-source-3@15:founders
          deck diff open-source-3@2026-05-04 open-source-3`,
  )
  .action(async (from: VariantName, to: VariantName, options: RoomFlags & {json?: boolean}) => {
    const {diffCommand} = await import('./commands/diff.ts')
    process.exitCode = await diffCommand(from, to, options)
  })

withRoom(
  program
    .command('check')
    .description(
      'Say what of talks is to be mended (their decks would show gaps) and what to be considered.',
    )
    .argument('[talk...]', 'slugs of talks or of deck documents'),
)
  .option('--all', 'every talk and every deck document')
  .option('--strict', 'fail on what is to be considered too')
  .option('--coverage', 'say which points of the imported notes stand nowhere')
  .option('--formats', 'build html, pptx, markdown and handout, and compare what they say')
  .option(
    '--measure',
    'draw each slide in Chromium (16:9, 4:3, phone; day and night): what overflows, is too small, too faint; with --formats the PDF too',
  )
  .option('--rules', 'list the rules instead')
  .option('--json', 'print the result as JSON')
  .addHelpText(
    'after',
    `
Talks are judged as their editors see them, drafts included. Without --audience and --minutes a talk
is planned for every audience and length that its slides know. Exit code 1: something is to be mended.
--json: {"checked": [{"slug", "title", "errors", "warnings", "variants": [{"audience", "minutes",
"seconds", "slides", "state"}], "coverage", "findings": [{"severity", "rule", "section", "slide",
"page", "document": {"type", "id"}, "key", "field", "path", "studio", "message"}]}], "failed"}
Example: deck check open-source-3`,
  )
  .action(async (slugs: string[], options: CheckFlags) => {
    const {checkCommand} = await import('./commands/check.ts')
    process.exitCode = await checkCommand(slugs, options)
  })

withRoom(
  program
    .command('build')
    .description(
      'Build the decks of published talks: for the browser, PDF, PowerPoint, pictures, paper and text.',
    )
    .argument('[talk...]', 'slugs of talks or of deck documents'),
)
  .option('--all', 'every published talk and deck document')
  .option('--out <folder>', 'where to', 'decks')
  .option('--format <list>', 'html, single, pdf, pptx, png, handout, markdown, json', 'html')
  .option('--scale <number>', 'of PNGs: 2 for twice the pixels')
  .option('--notes', 'with all speaker notes, for yourself; without it only those for everyone')
  .option('--watch', 'build again whenever the content changes, until Ctrl-C')
  .option('--json', 'print the result as JSON; with --watch, a line of JSON for each build')
  .addHelpText(
    'after',
    `
One talk becomes <folder>/index.html, several become <folder>/<slug>/index.html.
Formats, several with commas (--format html,pdf):
  html      a folder of static files: index.html, from a web server or from disk
  single    <slug>.html, one file that opens by a double click
  pdf       <slug>.pdf, a page a slide; needs Chromium (CHROMIUM_PATH names one)
  pptx      <slug>.pptx, text, tables, charts and shapes to be edited in PowerPoint
  png       png/<NN>-<id>.png, a picture a slide; needs Chromium
  handout   <slug>-handout.html: slides, notes and sources on paper; with pdf as PDF too
  markdown  <slug>.md, to be read as text
  json      <slug>.json, the plan of the deck
manifest.json lists all files, and the documents and revisions they were made of. What stands there
as it would be made is left as it is; what an earlier build left for these formats is removed.
--watch needs content that is served, by npm start or by Sanity; it ends with 0.
Example: deck build open-source-3 --out my-deck --format html,pdf,pptx`,
  )
  .action(async (slugs: string[], options: BuildFlags) => {
    const {buildCommand} = await import('./commands/build.ts')
    process.exitCode = await buildCommand(slugs, options)
  })

program
  .command('export')
  .description('Write a talk as notes again.')
  .argument('<talk>', 'the slug of a talk')
  .option('--out <file>', 'write to a file instead of the terminal')
  .addHelpText('after', '\nExample: deck export open-source-3 --out open-source-3.md')
  .action(async (slug: string, options: {out?: string}) => {
    const {exportCommand} = await import('./commands/export.ts')
    process.exitCode = await exportCommand(slug, options)
  })

process.on('SIGINT', interrupted)
// Whoever reads may stop reading, as head(1) does; what was begun is finished all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  } else {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exitCode = exitCodes.failure
  }
}
