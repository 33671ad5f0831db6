import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { buildTestAssets } from '#test/assets.ts'
import { openTestHouse } from '#test/house.ts'
import { freshDatabase } from '#test/postgres.ts'
import { startHouse } from '../../start.ts'
import { closeDoors, openDoors } from './doors.ts'

test('a client that never ends its request holds up the closing for as long as people would wait, no longer', async () => {
  const { app } = await openTestHouse()
  await openDoors(app, { port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo // It listens on a port, not on a pipe.
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n')
  socket.write('Content-Type: application/x-www-form-urlencoded\r\n\r\ntoken=')
  await once(app.server, 'request')
  const ended = once(socket, 'close')
  await closeDoors(app, 300)
  await ended
})

test('an operator whose port is taken reads what to do, and nothing of the house stays open', async () => {
  await buildTestAssets()
  const database = await freshDatabase()
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo // It listens on a port, not on a pipe.
  const settings = { PORT: String(port), DATABASE_URL: database.url, LOG_LEVEL: 'silent' }
  await expect(startHouse(settings, () => {})).rejects.toThrow(/CW-LISTEN-1/)
  taken.close()

  const { rows } = await database.pool.query(
    'select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  expect(rows).toEqual([{ count: 0 }])
  await database.close()
})
