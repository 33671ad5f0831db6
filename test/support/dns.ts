import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { afterAll } from 'vitest'

/** What a name has, as a zone file would say it: `TXT leaders.example.org` to its records. */
export type Zone = Record<string, readonly string[]>

const types: Record<number, string> = { 15: 'MX', 16: 'TXT' }

/** A real DNS server on this machine, over UDP, that knows one zone; a name that it does not know does not exist. */
export async function openTestDns(zone: Zone) {
  const socket = createSocket('udp4')
  socket.on('message', (asked, { port, address }) => socket.send(answer(asked, zone), port, address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  afterAll(() => void socket.close())
  return `127.0.0.1:${socket.address().port}`
}

function answer(asked: Buffer, zone: Zone): Buffer {
  const { name, end } = readName(asked, 12)
  const type = asked.readUInt16BE(end)
  const records = zone[`${types[type]} ${name.toLowerCase()}`] ?? []
  const isKnown = Object.keys(zone).some((known) => known.endsWith(` ${name.toLowerCase()}`))
  const head = Buffer.alloc(12)
  asked.copy(head, 0, 0, 2)
  // A response that knows for sure, of the same recursion; 3 says that there is no such name.
  head.writeUInt16BE(0x8580 | (isKnown ? 0 : 3), 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(records.length, 6)
  const question = asked.subarray(12, end + 4)
  return Buffer.concat([head, question, ...records.map((record) => written(type, record))])
}

/** A record, with its name as a pointer to the question's. */
function written(type: number, record: string): Buffer {
  const content = type === 16 ? text(record) : exchange(record)
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(content.length, 10)
  return Buffer.concat([head, content])
}

/** A text goes in pieces of 255 bytes at most. */
function text(record: string): Buffer {
  const pieces = record.match(/.{1,255}/gs) ?? ['']
  return Buffer.concat(
    pieces.map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)])),
  )
}

function exchange(record: string): Buffer {
  const [priority, name = ''] = record.split(' ')
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]))
  const head = Buffer.alloc(2)
  head.writeUInt16BE(Number(priority), 0)
  return Buffer.concat([head, ...labels, Buffer.from([0])])
}

function readName(from: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = []
  let at = start
  for (let length = from[at] ?? 0; length > 0; length = from[at] ?? 0) {
    labels.push(from.subarray(at + 1, at + 1 + length).toString())
    at += length + 1
  }
  return { name: labels.join('.'), end: at + 1 }
}
