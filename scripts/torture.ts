import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { examineHouse, listUnsent } from './torture/examine.ts'
import { HouseUnderTorture } from './torture/house.ts'
import { openMailbox } from './torture/mailbox.ts'
import { writeUntil } from './torture/writers.ts'

// npm run torture [-- --times 20]: kills the whole house with kill -9 under a writing load, again and again, and
// looks after each start whether an acknowledged write is lost, a mail went out twice, or anything is half done.
const timesAt = process.argv.indexOf('--times')
const times = timesAt === -1 ? 20 : Number(process.argv[timesAt + 1])
const home = mkdtempSync(join(tmpdir(), 'commonweal-torture-'))
const mailbox = await openMailbox()
const house = new HouseUnderTorture(home, mailbox.url)
const acknowledged = new Set<string>()
const faults: string[] = []

try {
  for (let time = 1; time <= times; time++) {
    const startedMs = await house.start()
    const { faults: found, members } = await examineHouse(house, acknowledged, mailbox)
    faults.push(...found.map((fault) => `after kill ${time - 1}: ${fault}`))
    const pauseMs = 300 + Math.random() * 2000
    const writing = writeUntil(house, acknowledged, time)
    await sleep(pauseMs)
    // Every second time the database is killed as well, as when the power fails.
    const together = time % 2 === 0
    await house.kill(together)
    await writing
    process.stdout.write(
      `kill ${time} of ${times}${together ? ', the database too' : ''}: started in ${startedMs} ms, ` +
        `${members} members, ${acknowledged.size} acknowledged, ${mailbox.received.length} mails\n`,
    )
  }
  await house.start()
  await house.untilMailIsOut()
  const last = await examineHouse(house, acknowledged, mailbox)
  faults.push(...[...last.faults, ...listUnsent(last.mails)].map((fault) => `at the end: ${fault}`))
  const uncertain = last.mails.filter(({ state }) => state === 'uncertain').length
  process.stdout.write(
    `${times} kills, ${acknowledged.size} acknowledged writes, ${last.members} members, ${mailbox.received.length} mails received, ` +
      `${uncertain} that may have been delivered (shown to the administrator, never sent again by themselves).\n`,
  )
} finally {
  await house.stop()
  await mailbox.close()
  rmSync(home, { recursive: true, force: true })
}
for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`)
process.stdout.write(
  faults.length === 0 ? 'Nothing was lost, doubled or half done.\n' : `${faults.length} faults.\n`,
)
process.exitCode = faults.length === 0 ? 0 : 1
