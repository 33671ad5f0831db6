import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, type CommandAsk, WrongUsage } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { OperatorError } from '#platform/errors.ts'
import { readText } from '#platform/text-file.ts'
import { mostBytes } from '../file/read-framework.ts'
import { countBehaviours, slug } from '../framework.ts'
import { draftDocument, draftFile, publishFile } from '../import/import.ts'
import { type Brought, type ImportReading, readImport } from '../import/read-import.ts'
import { findStanding } from '../import/standing.ts'
import { unreadable } from '../import/unreadable.ts'
import { sizeInWords } from '../naming.ts'
import { reservedWordIn } from '../publish/reserved.ts'

export const importCommand: Command = {
  name: 'framework import',
  usage: 'FILE [--draft] [--as NAME] [--dry-run] [--json]',
  does: 'Publishes a framework file as it is, or opens it (or a document) as a draft.',
  more: 'A document (text, Markdown) always becomes a draft: --draft --as NAME says of which framework. --dry-run only reads.',
  flags: {
    draft: { type: 'boolean' },
    as: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: { least: 1, most: 1 },
  opens: 'house',
  async run(ask) {
    const { isDone, ...answer } = await take(ask, ask.words[0] ?? '')
    if (ask.flags.json) ask.say(JSON.stringify({ done: isDone, ...answer }, null, 2))
    else {
      for (const note of answer.notes) ask.report(note)
      if (isDone) ask.say(answer.message)
      else ask.report(answer.message)
    }
    return isDone ? 0 : 1
  },
}

/** What came of an import: in a dry run, what would. */
type Answer = {
  isDone: boolean
  outcome: 'published' | 'opened' | 'same' | 'unreadable' | 'nothing-found' | Refusal['outcome']
  /** The framework, and its version where one is published. */
  name: string | null
  message: string
  notes: readonly string[]
}

async function take(ask: CommandAsk, path: string): Promise<Answer> {
  const refused = { isDone: false, outcome: 'unreadable', name: null } as const
  const read = readText(await readBytes(path))
  if (!read.ok) return { ...refused, notes: [], message: `${path}: ${unreadable[read.reason]}.` }
  const brought = { text: read.text, fileName: basename(path) }
  const reading = readImport(brought)
  if (reading.kind === 'unreadable') {
    const notes = reading.problems.map(({ message }) => `${path}: ${message}`)
    return { ...refused, notes, message: 'Nothing was imported.' }
  }
  return reading.kind === 'framework' ? takeFile(ask, brought, reading) : takeDocument(ask, brought, reading)
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
  { house, flags, now: at }: CommandAsk,
  { text }: Brought,
  { framework, format }: Extract<ImportReading, { kind: 'framework' }>,
): Promise<Answer> {
  const { db } = house.database
  const answer = { isDone: true, name: `${framework.id}@${framework.version}`, notes: [] }
  const standing = await findStanding(db, { framework: framework.id, label: framework.version })
  if (!flags.draft && standing.published === text) {
    const message = `${answer.name} is published already, to the letter as in this file. Nothing to do.`
    return { ...answer, outcome: 'same', message }
  }
  const size = sizeInWords(framework)
  if (flags['dry-run']) {
    const word = reservedWordIn(framework)
    if (word) return refuse(framework.id, { outcome: 'reserved', word })
    if (flags.draft && standing.hasDraft) return refuse(framework.id, { outcome: 'draft-exists' })
    if (!flags.draft && standing.published !== null)
      return refuse(framework.id, { outcome: 'label-exists', label: framework.version })
    return flags.draft
      ? { ...answer, outcome: 'opened', message: `${answer.name}: ${size}. It can be opened as a draft.` }
      : { ...answer, outcome: 'published', message: `${answer.name}: ${size}. It can be published.` }
  }
  const done = flags.draft
    ? await draftFile(db, { framework, by: null, at })
    : await publishFile(db, { framework, text, format, by: null, at })
  if (done.outcome === 'published')
    return { ...answer, outcome: done.outcome, message: `Published ${answer.name}: ${size}.` }
  if (done.outcome === 'opened')
    return { ...answer, outcome: done.outcome, message: `Opened the draft of ${framework.id}: ${size}.` }
  return refuse(framework.id, done)
}

async function takeDocument(
  { house, flags, now: at }: CommandAsk,
  { text }: Brought,
  { reading }: Extract<ImportReading, { kind: 'document' }>,
): Promise<Answer> {
  const { db } = house.database
  const { data: framework } = slug.safeParse(flags.as)
  const isNamed = flags['dry-run'] ? flags.as === undefined || framework : flags.draft && framework
  if (!isNamed) {
    throw new WrongUsage(
      'A document becomes a draft, of a framework that you name: --draft --as sel-system-leader',
    )
  }
  const { draft, spans } = reading
  const unplaced = spans.filter(({ role }) => role === 'unplaced').length
  const found = `${draft.title ?? 'A document without a title'}: ${sizeInWords(draft)}, ${unplaced} passages without a place.`
  const notes = [...reading.notes]
  const answer = { isDone: true, outcome: 'opened', name: framework ?? null, notes } as const
  if (flags['dry-run'] || !framework) {
    const refusal = framework ? await findRefusal(db, framework) : null
    if (framework && refusal) return refuse(framework, refusal, [...notes, found])
    if (countBehaviours(draft) > 0) return { ...answer, message: found }
    return { ...answer, isDone: false, outcome: 'nothing-found', message: found }
  }
  const title = draft.title ?? framework
  const done = await draftDocument(db, { framework, title, text, reading, by: null, at })
  if (done.outcome !== 'opened') return refuse(framework, done, [...notes, found])
  const next = `Opened the draft of ${framework}. An editor checks it at /frameworks/${framework}/draft/source`
  return { ...answer, message: `${found}\n${next}` }
}

/** What would keep a document from being opened as the draft of a framework. */
async function findRefusal(db: Db, framework: string): Promise<Refusal | null> {
  const word = reservedWordIn({ id: framework, version: '', characteristics: [] })
  if (word) return { outcome: 'reserved', word }
  const { hasDraft } = await findStanding(db, { framework, label: '' })
  return hasDraft ? { outcome: 'draft-exists' } : null
}

type Refusal =
  | { outcome: 'label-exists'; label: string }
  | { outcome: 'reserved'; word: string }
  | { outcome: 'draft-exists' }

const refuse = (framework: string, refusal: Refusal, notes: readonly string[] = []): Answer => ({
  isDone: false,
  outcome: refusal.outcome,
  name: framework,
  message: explain(framework, refusal),
  notes,
})

function explain(framework: string, done: Refusal): string {
  if (done.outcome === 'label-exists')
    return `${framework}@${done.label} is published already, with other words, and never changes. Give the file another version.`
  if (done.outcome === 'reserved')
    return `“${done.word}” is the address of another page. Choose another name.`
  return `Editors work on a draft of ${framework} already. They publish it or throw it away first.`
}
