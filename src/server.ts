import { systemClock } from '#platform/clock.ts'
import { OperatorError } from '#platform/errors.ts'
import { startJobs } from '#platform/jobs.ts'
import { startPostman } from '#platform/mail/postman.ts'
import { createApp, listJobs } from './app.ts'
import { openHouse } from './house.ts'
import { plantStory } from './seed.ts'
import { printWelcome } from './welcome.ts'

/** Starts the house: config → database → migrate → seed → jobs → mail → listen; and stops it in the other order. */
async function start(): Promise<void> {
  const house = await openHouse(process.env, { report: (line) => process.stdout.write(`${line}\n`) })
  const { config, database, channel, log } = house
  const clock = systemClock
  await plantStory(house, clock.now())

  const working = config.run !== 'web'
  const parts = { database, channel, config, clock, log }
  const jobs = await startJobs({ ...parts, jobs: listJobs(), working })
  const postman = working && config.smtpUrl ? startPostman(parts) : null
  const web = config.run === 'worker' ? null : await createApp(parts)
  if (web) {
    await web.listen({ port: config.port, host: config.host })
    await printWelcome(house, clock.now())
  }

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await web?.close()
    await postman?.stop()
    await jobs.stop()
    await house.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}

start().catch((error: unknown) => {
  if (error instanceof OperatorError) process.stderr.write(`\n${error.message}\n${error.cure}\n\n`)
  else
    process.stderr.write(
      `\nThe house could not start.\n${error instanceof Error ? error.stack : String(error)}\n\n`,
    )
  process.exit(1)
})
