import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Db, Tx } from '#platform/db.ts'
import { listPersonal, nameOf, type PersonalTable } from '#platform/personal.ts'
import { countHeld, listFiles, readHeld, type Whose } from '../held.ts'
import { type Content, drawHeading, drawOpening, drawRow, ending } from './readable.tsx'

type Packing = { whose: Whose; name: string; community: string; at: Date }
type Section = { table: PersonalTable; content: Content }

/**
 * Packs all that the house holds of somebody, as it stands at one instant, into one file, and gives it as a stream: a
 * page to read, the same for programs, and pictures. It is written to disk first, some hundred rows at a time, so that
 * memory stays flat, a slow line holds no connection of the database, and nobody gets half of it. The stream must be
 * read or destroyed.
 */
export async function packHeld(db: Db, packing: Packing): Promise<Readable> {
  const file = await openNameless()
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => writeArchive(tx, file, packing))
  } catch (error) {
    await file.close()
    throw error
  }
  return file.createReadStream({ start: 0 })
}

/**
 * Opens a file that has no name any more before anything is in it: it is gone once it is closed, also where this
 * process is killed, and nobody's data are left lying about.
 */
async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `commonweal-held-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await rm(path)
  return file
}

async function writeArchive(tx: Tx, file: FileHandle, packing: Packing): Promise<void> {
  const { whose, at } = packing
  const sections = await listSections(tx, whose)
  const zip = new ZipFile()
  // One is read after the other, and none before its turn: they share a connection.
  zip.addReadStream(Readable.from(inLots(asPage(tx, sections, packing))), 'index.html', { mtime: at })
  zip.addReadStream(Readable.from(inLots(asJson(tx, sections, packing))), 'data.json', { mtime: at })
  for (const { table } of sections)
    for (const [place, file] of (await listFiles(tx, table, whose)).entries())
      zip.addBuffer(file, `files/${nameOf(table).split('.')[1]}-${place + 1}.${table.file?.ending}`, {
        mtime: at,
      })
  zip.end()
  // yazl's stream is Node's own.
  const packed = zip.outputStream as Readable
  zip.once('error', (error: Error) => packed.destroy(error))
  await file.writeFile(packed)
}

/** Gathers words to some ten thousand at a time: packing each row by itself takes many times as long. */
async function* inLots(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let lot = ''
  for await (const part of parts) {
    lot += part
    if (lot.length < 65_536) continue
    yield lot
    lot = ''
  }
  yield lot
}

/** What there is to tell, in the order of the rooms. */
async function listSections(tx: Tx, whose: Whose): Promise<Section[]> {
  const counts = new Map((await countHeld(tx, whose)).map(({ table, count }) => [table, count]))
  const sections: Section[] = []
  for (const table of listPersonal()) {
    const count = table.read ? (await table.read(tx, whose.memberId)).length : (counts.get(table) ?? 0)
    const id = nameOf(table).replace(/[._]/g, '-')
    if (count > 0) sections.push({ table, content: { id, title: table.title, note: table.note, count } })
  }
  return sections
}

async function* asPage(tx: Tx, sections: readonly Section[], { whose, ...about }: Packing) {
  yield drawOpening({ ...about, contents: sections.map(({ content }) => content) })
  for (const { table, content } of sections) {
    yield drawHeading(content)
    for await (const row of readHeld(tx, table, whose)) yield drawRow(row, table.columns)
  }
  yield ending
}

async function* asJson(tx: Tx, sections: readonly Section[], { whose, name, community, at }: Packing) {
  yield `${JSON.stringify({ community, name, takenAt: at }).slice(0, -1)},"held":[`
  for (const [place, { table }] of sections.entries()) {
    const about = { table: nameOf(table), title: table.title, note: table.note, columns: table.columns }
    yield `${place > 0 ? ',' : ''}\n${JSON.stringify(about).slice(0, -1)},"rows":[`
    let between = '\n'
    for await (const row of readHeld(tx, table, whose)) {
      yield between + JSON.stringify(row)
      between = ',\n'
    }
    yield ']}'
  }
  yield '\n]}\n'
}
