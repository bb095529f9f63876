import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {DEFAULT_PORT} from '../create-lake.ts'
import {dataHome} from '../home/data-home.ts'
import {EXIT, type ExitCode} from './exit-codes.ts'
import {exportFile} from './export.ts'
import {importFile} from './import.ts'
import type {Output, PlaceOptions} from './output.ts'
import {serve} from './serve.ts'

/** Runs one command line and answers its exit code; nothing is thrown. */
export async function runProgram(args: readonly string[], output: Output): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok
  const program = new Command('lake')
    .description('A Content Lake on your own machine: no account, no network.')
    .version('0.1.0')
    .exitOverride()
    .configureOutput({writeOut: output.out, writeErr: output.err})
    .showHelpAfterError('Run with --help to see what is understood.')
    .addHelpText('after', EXAMPLES)

  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .addOption(
        new Option('--home <folder>', 'the data folder (or ROSTRUM_HOME)').default(dataHome()),
      )
      .option('--project <id>', 'the project to serve', 'rostrum')
      .option('--dataset <name>', 'the dataset to serve', 'production')
      .option('--json', 'answer in JSON')

  command('serve', 'Serve the lake on this machine until it is stopped.')
    .option('--port <number>', 'where to listen; 0 takes any free port', port, DEFAULT_PORT)
    .option(
      '--origin <url...>',
      'web pages that may use the lake besides the Studio on port 3333',
      origins,
      [],
    )
    .addHelpText('after', '\nExample:\n  lake serve --port 3334 --origin http://localhost:5173')
    .action(async (options: PlaceOptions & {port: number; origin: string[]}) => {
      code = await serve(options, output)
    })

  command('import', 'Put documents into the lake: all of the file, or nothing of it.')
    .argument('<file>', 'NDJSON, or a .tar.gz with assets')
    .addHelpText(
      'after',
      '\nExamples:\n  lake import talks.ndjson\n  lake import backup.tar.gz --json',
    )
    .action(async (file: string, options: PlaceOptions) => {
      code = await importFile(file, options, output)
    })

  command('export', 'Write all documents as NDJSON, or with their assets as .tar.gz.')
    .argument('[file]', 'where to write; absent: to the output')
    .addHelpText('after', '\nExamples:\n  lake export > talks.ndjson\n  lake export backup.tar.gz')
    .action(async (file: string | undefined, options: PlaceOptions) => {
      code = await exportFile(file, options, output)
    })

  try {
    await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    output.err(`lake: ${error instanceof Error ? error.message : String(error)}\n`)
    return EXIT.failure
  }
}

const EXAMPLES = `
Examples:
  lake serve                    serve on http://localhost:${DEFAULT_PORT}
  lake import talks.ndjson      put documents in
  lake export backup.tar.gz     take everything out

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.`

function port(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value
  throw new InvalidArgumentError('Expected a whole number from 0 to 65535.')
}

function origins(text: string, earlier: readonly string[]): readonly string[] {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && url.origin === text.replace(/\/$/, '')) return [...earlier, url.origin]
  throw new InvalidArgumentError('Expected an origin such as http://localhost:5173.')
}
