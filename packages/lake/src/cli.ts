#!/usr/bin/env node
import {runProgram} from './commands/program.ts'

process.exitCode = await runProgram(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
