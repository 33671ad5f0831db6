import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '#platform/clock.ts'
import { startDraining } from '#platform/ground/ready/draining.ts'
import { startJobs } from '#platform/jobs.ts'
import { startPostman } from '#platform/mail/postman.ts'
import { createApp, listJobs } from './app.ts'
import { openHouse } from './house.ts'
import { plantStory } from './seed.ts'
import { printWelcome } from './welcome.ts'

export type RunningHouse = { address: string; stop(): Promise<void> }

/**
 * Starts the house: config → database → migrate → seed → jobs → mail → listen. What it returns stops it in the
 * other order: no new requests, those under way answered, mail in hand delivered, then the database.
 */
export async function startHouse(
  environment: NodeJS.ProcessEnv,
  report: (line: string) => void,
): Promise<RunningHouse> {
  const house = await openHouse(environment, { report })
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
    await printWelcome(house, clock.now(), report)
  } else {
    report('A worker of Commonweal is at work. Press Ctrl-C to stop it.')
  }
  return {
    address: config.baseUrl,
    async stop() {
      startDraining()
      await sleep(config.drainSeconds * 1000)
      await web?.close()
      await postman?.stop()
      await jobs.stop()
      await house.close()
    },
  }
}

/** Starts the house for as long as the process lives, and stops it cleanly at Ctrl-C or SIGTERM. */
export async function runHouse(): Promise<void> {
  const house = await startHouse(process.env, (line) => process.stdout.write(`${line}\n`))
  let stopping = false
  const stop = () => {
    // A terminal and npm may both pass the same Ctrl-C on.
    if (stopping) return
    stopping = true
    house.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
