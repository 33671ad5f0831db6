import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
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
  const asked = performance.now()
  await closeDoors(app, 300)
  await ended
  expect(performance.now() - asked).toBeGreaterThanOrEqual(290)
})
