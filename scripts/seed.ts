import { runCommand } from '../src/commands/run.ts'

// npm run seed: the same as "npx commonweal seed", for those who have the sources before them.
process.exitCode = await runCommand(['seed', ...process.argv.slice(2)], process.env, {
  say: (line) => process.stdout.write(`${line}\n`),
  write: (text) => process.stdout.write(text),
  report: (line) => process.stderr.write(`${line}\n`),
})
