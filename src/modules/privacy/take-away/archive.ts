import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Held } from '../held.ts'
import { drawHeld } from './readable.tsx'

type Packing = { held: readonly Held[]; name: string; community: string; at: Date }

/** Packs somebody's data into one file: a page to read, the same for programs, and pictures as files. */
export function packHeld({ held, name, community, at }: Packing): Readable {
  const zip = new ZipFile()
  const add = (content: string | Buffer, path: string) =>
    zip.addBuffer(Buffer.from(content), path, { mtime: at })
  add(drawHeld({ held, name, community, at }), 'index.html')
  const plain = held.map(({ title, table, rows }) => ({ title, table, rows }))
  add(`${JSON.stringify({ community, name, at, held: plain }, null, 2)}\n`, 'data.json')
  for (const { table, files } of held)
    for (const [index, file] of files.entries()) add(file, `files/${table.split('.')[1]}-${index + 1}.webp`)
  zip.end()
  // yazl's stream is Node's own.
  return zip.outputStream as Readable
}
