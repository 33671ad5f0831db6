import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, type CommandAsk, WrongUsage } from '#platform/command.ts'
import { OperatorError } from '#platform/errors.ts'
import { mostBytes } from '../file/read-framework.ts'
import { countBehaviours } from '../framework.ts'
import { readText, unreadable } from '../import/encoding.ts'
import { draftDocument, draftFile, publishFile } from '../import/import.ts'
import { type Brought, type ImportReading, readImport } from '../import/read-import.ts'
import { findStanding } from '../import/standing.ts'
import { sizeInWords } from '../naming.ts'

export const importCommand: Command = {
  name: 'framework import',
  usage: 'FILE [--draft] [--as NAME] [--dry-run]',
  does: 'Publishes a framework file as it is, or opens it (or a document) as a draft.',
  more: 'A document (text, Markdown) always becomes a draft: --draft --as NAME says of which framework. --dry-run only reads.',
  flags: { draft: { type: 'boolean' }, as: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: { least: 1, most: 1 },
  opens: 'house',
  async run(ask) {
    const path = ask.words[0] ?? ''
    const read = readText(await readBytes(path))
    if (!read.ok) {
      ask.report(`${path}: ${unreadable[read.reason]}.`)
      return 1
    }
    const brought = { text: read.text, fileName: basename(path) }
    const reading = readImport(brought)
    if (reading.kind === 'unreadable') {
      for (const { message } of reading.problems) ask.report(`${path}: ${message}`)
      ask.report('Nothing was imported.')
      return 1
    }
    return reading.kind === 'framework'
      ? await takeFile(ask, brought, reading)
      : await takeDocument(ask, brought, reading)
  },
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size <= mostBytes) return await readFile(path)
  } catch (error) {
    // What stat and readFile throw carries a code.
    const { code } = error as NodeJS.ErrnoException
    throw new OperatorError(
      'CW-FRAMEWORK-2',
      `${path} cannot be read (${code})`,
      'Check its name and its rights.',
    )
  }
  throw new OperatorError('CW-FRAMEWORK-3', `${path} is larger than 1 MB`, 'Import a part of it.')
}

async function takeFile(
  ask: CommandAsk,
  { text }: Brought,
  { framework, format }: Extract<ImportReading, { kind: 'framework' }>,
): Promise<number> {
  const { house, flags, now: at, say, report } = ask
  const { db } = house.database
  const name = `${framework.id}@${framework.version}`
  const standing = await findStanding(db, { framework: framework.id, label: framework.version })
  if (!flags.draft && standing.published === text) {
    say(`${name} is published already, to the letter as in this file. Nothing to do.`)
    return 0
  }
  const size = sizeInWords(framework)
  if (flags['dry-run']) {
    const isInTheWay = flags.draft ? standing.hasDraft : standing.published !== null
    say(
      `${name}: ${size}. It ${isInTheWay ? 'cannot' : 'can'} be ${flags.draft ? 'opened as a draft' : 'published'}.`,
    )
    return isInTheWay ? 1 : 0
  }
  const done = flags.draft
    ? await draftFile(db, { framework, by: null, at })
    : await publishFile(db, { framework, text, format, by: null, at })
  if (done.outcome === 'published') say(`Published ${name}: ${size}.`)
  else if (done.outcome === 'opened') say(`Opened the draft of ${framework.id}: ${size}.`)
  else report(explain(framework.id, done))
  return done.outcome === 'published' || done.outcome === 'opened' ? 0 : 1
}

async function takeDocument(
  ask: CommandAsk,
  { text }: Brought,
  { reading }: Extract<ImportReading, { kind: 'document' }>,
): Promise<number> {
  const { house, flags, now: at, say, report } = ask
  const { draft, spans, notes } = reading
  const unplaced = spans.filter(({ role }) => role === 'unplaced').length
  say(
    `${draft.title ?? 'A document without a title'}: ${sizeInWords(draft)}, ${unplaced} passages without a place.`,
  )
  for (const note of notes) report(note)
  if (flags['dry-run']) return countBehaviours(draft) > 0 ? 0 : 1
  if (!flags.draft || typeof flags.as !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(flags.as)) {
    throw new WrongUsage(
      'A document becomes a draft, of a framework that you name: --draft --as sel-system-leader',
    )
  }
  const framework = flags.as
  const title = draft.title ?? framework
  const done = await draftDocument(house.database.db, { framework, title, text, reading, by: null, at })
  if (done.outcome === 'opened') {
    say(`Opened the draft of ${framework}. An editor checks it at /frameworks/${framework}/draft/source`)
    return 0
  }
  report(explain(framework, done))
  return 1
}

type Refusal =
  | { outcome: 'label-exists'; label: string }
  | { outcome: 'reserved'; word: string }
  | { outcome: 'draft-exists' }

function explain(framework: string, done: Refusal): string {
  if (done.outcome === 'label-exists')
    return `${framework}@${done.label} is published already, with other words, and never changes. Give the file another version.`
  if (done.outcome === 'reserved')
    return `“${done.word}” is the address of another page. Choose another name.`
  return `Editors work on a draft of ${framework} already. They publish it or throw it away first.`
}
