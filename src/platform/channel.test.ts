import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { freshDatabase } from '#test/postgres.ts'
import { announce, openChannel } from './channel.ts'
import { openDatabase } from './db.ts'

/** A way to PostgreSQL that can fall silent, as a network does when a cable is pulled: nobody says goodbye. */
async function openSilentWay() {
  const { host, port } = inject('postgres')
  const ways: Socket[] = []
  const server = createServer((near) => {
    const far = connect(`${host}/.s.PGSQL.${port}`)
    for (const way of [near, far]) way.on('error', () => {})
    near.pipe(far).pipe(near)
    ways.push(near, far)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    port: (server.address() as AddressInfo).port, // It listens on a port, not on a pipe.
    fallSilent() {
      for (const way of ways.splice(0)) way.unpipe().pause()
    },
    close: () => server.close(),
  }
}

async function until(isSo: () => boolean): Promise<boolean> {
  for (let count = 0; count < 200 && !isSo(); count++) await sleep(20)
  return isSo()
}

test('a process whose connection fell silent notices, and hears again what others announce', async () => {
  const database = await freshDatabase()
  const way = await openSilentWay()
  const through = openDatabase({ ...database.address, host: '127.0.0.1', port: way.port }, 1)
  const channel = await openChannel(through, { everyMs: 50, patienceMs: 100 })
  let heard = 0
  channel.listen('word', () => void (heard += 1))
  const say = () => database.db.transaction().execute((tx) => announce(tx, 'word'))
  await say()
  expect(await until(() => heard === 1)).toBe(true)

  way.fallSilent()
  expect(await until(() => !channel.isListening())).toBe(true)
  // What may have been missed in the silence counts as heard once.
  expect(await until(() => channel.isListening() && heard === 2)).toBe(true)
  await say()
  expect(await until(() => heard === 3)).toBe(true)

  await channel.close()
  await through.close()
  way.close()
  await database.close()
})
