import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '#platform/clock.ts'
import { lookAtTables } from '#platform/db.ts'
import { sayDraining } from '#platform/ground/ready/draining.ts'
import { startJobs } from '#platform/jobs.ts'
import { startPostman } from '#platform/mail/postman.ts'
import { closeDoors, openDoors } from '#platform/web/doors.ts'
import { createApp, listJobs, prepareRooms } from './app.ts'
import { type Closing, closeInTurn, type House, openHouse } from './house.ts'
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
  const opened = [house.close]
  const close = () => closeInTurn(opened)
  try {
    await furnish(house, { opened, report })
  } catch (error) {
    // What stopped the start matters more than what the closing then says.
    await close().catch(() => {})
    throw error
  }
  return {
    address: house.config.baseUrl,
    async stop() {
      sayDraining(true)
      await sleep(house.config.drainSeconds * 1000)
      await close()
      sayDraining(false)
    },
  }
}

type Furnishing = { opened: Closing[]; report(line: string): void }

/** Sets everything to work in a house that is open, and says of each how it is stopped. */
async function furnish(house: House, { opened, report }: Furnishing): Promise<void> {
  const clock = systemClock
  const { config } = house
  await prepareRooms(house)
  if (await plantStory(house, clock.now())) await lookAtTables(house.owner.pool)

  const parts = { ...house, clock }
  const working = config.run !== 'web'
  const jobs = await startJobs({ ...parts, jobs: listJobs(), working })
  opened.push(jobs.stop)
  if (working) opened.push(startPostman(parts).stop)
  if (config.run === 'worker') {
    report('A worker of Commonweal is at work. Press Ctrl-C to stop it.')
    return
  }
  const web = await createApp({ ...parts, doLater: jobs.doLater })
  opened.push(() => closeDoors(web))
  await openDoors(web, config)
  await printWelcome(house, clock.now(), report)
}

/** Starts the house for as long as the process lives, and stops it cleanly at Ctrl-C or SIGTERM. */
export async function runHouse(): Promise<void> {
  const house = await startHouse(process.env, (line) => process.stdout.write(`${line}\n`))
  let stoppingSince: number | null = null
  const stop = () => {
    if (stoppingSince !== null) {
      // A terminal and npm may both pass the same Ctrl-C on; whoever asks again later means at once.
      if (performance.now() - stoppingSince > 2_000) process.exit(1)
      return
    }
    stoppingSince = performance.now()
    house.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
