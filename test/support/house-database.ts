import { startPostgres } from '#platform/postgres/index.ts'

// Runs the house's own database as a process that a test may kill: node house-database.ts HOME [join]
const [home, join] = process.argv.slice(2)
if (!home) throw new Error('Say in which folder')
const postgres = await startPostgres({
  home,
  join: join === 'join',
  report: (line) => process.stdout.write(`- ${line}\n`),
})
process.stdout.write(`${JSON.stringify({ ...postgres, pid: process.pid })}\n`)
const stay = setInterval(() => {}, 1000)
process.on('SIGTERM', () => {
  clearInterval(stay)
  void postgres.stop()
})
