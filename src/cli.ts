import { runCommand } from './commands/run.ts'

const code = await runCommand(process.argv.slice(2), process.env, {
  say: (line) => process.stdout.write(`${line}\n`),
  write: (text) => process.stdout.write(text),
  report: (line) => process.stderr.write(`${line}\n`),
})
// The house that `start` opened goes on; any other command has done its work.
if (process.argv[2] !== 'start' || code !== 0) process.exitCode = code
