import { proposeLinks } from '#maths/lineage/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { noteOnUnplaced } from '../document/notes.ts'
import type { DocumentReading, Span } from '../document/read-document.ts'
import type { CharacteristicWording } from '../drafting/draft.ts'
import { type OpenOutcome, openDraft } from '../drafting/open-draft.ts'
import type { FileFormat } from '../file/read-framework.ts'
import type { Characteristic, Framework } from '../framework.ts'
import { type PublishOutcome, publishFramework } from '../publish/publish.ts'
import { findVersion } from '../queries.ts'
import { tellPublished } from '../tell-published.ts'
import type { FrameworkVersion } from '../version.ts'
import { findStanding } from './standing.ts'

type Import = { by: string | null; at: Date }
type FileImport = Import & { framework: Framework; text: string; format: FileFormat }

/** Publishes a framework file as it is: the version is the file, to the letter. */
export const publishFile = (
  db: Db,
  { framework, text, format, by, at }: FileImport,
): Promise<PublishOutcome> =>
  db.transaction().execute((tx) => publishAndTell(tx, { framework, text, format, by, at }))

/**
 * Publishes a framework file as it is, knowing what it takes the place of. `replaces` is the label of the version
 * in force that an editor saw and agreed to supersede; where another one is in force, nothing is published. Nor is it
 * in place of a wording of the community's own: that asks for a decision, and so for a draft.
 */
export const publishFileInPlaceOf = (
  db: Db,
  { replaces, framework, text, format, by, at }: FileImport & { replaces: string | null },
): Promise<PublishOutcome | { outcome: 'takes-place' } | { outcome: 'asks-decision' }> =>
  db.transaction().execute(async (tx) => {
    const { inForce, published, isOwn } = await findStanding(tx, {
      framework: framework.id,
      label: framework.version,
    })
    const takesPlace = framework.status === 'current' && inForce !== null && published === null
    if (takesPlace && isOwn) return { outcome: 'asks-decision' }
    if (takesPlace && inForce !== replaces) return { outcome: 'takes-place' }
    return publishAndTell(tx, { framework, text, format, by, at })
  })

async function publishAndTell(
  tx: Tx,
  { framework, text, format, by, at }: FileImport,
): Promise<PublishOutcome> {
  const done = await publishFramework(tx, { framework, document: text, format, by, at })
  if (done.outcome === 'published') await tellPublished(tx, { framework, versionId: done.versionId, by, at })
  return done
}

/** Opens a framework file as the draft of its framework's next version. */
export function draftFile(
  db: Db,
  { framework, by, at }: Import & { framework: Framework },
): Promise<OpenOutcome> {
  return db.transaction().execute(async (tx) => {
    const base = await findBase(tx, framework.id)
    return openDraft(tx, 'import', {
      framework: framework.id,
      basedOn: base?.id ?? null,
      head: {
        label: framework.version === base?.label ? '' : framework.version,
        title: framework.title,
        publisher: framework.publisher ?? null,
        dated: framework.date ?? null,
        coDesigned: framework.co_designed ?? null,
        about: framework.about ?? null,
        source: framework.source ?? null,
        asked: framework.asked ?? null,
        feedback: framework.feedback ?? [],
      },
      characteristics: framework.characteristics.map((one) => ({ key: one.id, ...wordingFrom(one) })),
      by,
      at,
    })
  })
}

type DocumentImport = Import & { framework: string; title: string; text: string; reading: DocumentReading }

/** Opens a document that people wrote as a draft, to be checked beside it. */
export const draftDocument = (db: Db, document: DocumentImport): Promise<OpenOutcome> =>
  db.transaction().execute(async (tx) => openDocument(tx, await findBase(tx, document.framework), document))

/**
 * Opens a document as the draft that an editor meant: of a framework that is here, or of one that is not. Two
 * frameworks never become one because their short names are alike.
 */
export const draftDocumentOf = (
  db: Db,
  { isNew, ...document }: DocumentImport & { isNew: boolean },
): Promise<OpenOutcome | { outcome: 'framework-exists' } | { outcome: 'no-framework' }> =>
  db.transaction().execute(async (tx) => {
    const base = await findBase(tx, document.framework)
    if (isNew && base) return { outcome: 'framework-exists' }
    if (!isNew && !base) return { outcome: 'no-framework' }
    return openDocument(tx, base, document)
  })

function openDocument(
  tx: Tx,
  base: FrameworkVersion | null,
  { framework, title, text, reading: { draft, spans, notes }, by, at }: DocumentImport,
): Promise<OpenOutcome> {
  const keyOf = base ? knownKeys(draft.characteristics, base) : new Map<string, string>()
  const keys = draft.characteristics.map(({ id }) => keyOf.get(id) ?? id)
  return openDraft(tx, 'import', {
    framework,
    basedOn: base?.id ?? null,
    head: {
      label: '',
      title,
      publisher: base?.publisher ?? null,
      dated: null,
      coDesigned: null,
      about: draft.about ?? null,
      source: null,
      asked: draft.asked ?? null,
      feedback: draft.feedback,
    },
    characteristics: draft.characteristics.map((one, index) => ({
      key: keys[index] ?? one.id,
      ...wordingFrom(one),
    })),
    document: {
      text,
      spans: spans.map((span) => withKey(span, keys)),
      notes: notes.filter((note) => note !== noteOnUnplaced(spans)),
    },
    by,
    at,
  })
}

/** A framework that nobody has published yet has nothing to follow. */
async function findBase(db: Db, framework: string): Promise<FrameworkVersion | null> {
  try {
    return await findVersion(db, framework, 'current')
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

const wordingFrom = ({
  title,
  summary,
  intro,
  lenses,
  behaviours,
}: Characteristic): CharacteristicWording => ({
  title,
  summary: summary ?? null,
  intro: intro ?? null,
  lenses: lenses ?? [],
  behaviours: behaviours.map(({ easy_read, ...behaviour }) => ({ ...behaviour, easyRead: easy_read })),
})

/**
 * Which characteristics of a document are ones that the framework has already, by their words: a key stays the same
 * through the versions, whatever the title becomes.
 */
function knownKeys(read: readonly Characteristic[], base: FrameworkVersion): ReadonlyMap<string, string> {
  const before = base.characteristics.map(({ key, title, summary, behaviours, position }) => ({
    id: key,
    group: '',
    position,
    text: [title, summary, ...behaviours.map(({ text }) => text)].join('\n'),
  }))
  const after = read.map(({ id, title, summary, behaviours }, index) => ({
    id,
    group: '',
    position: index + 1,
    text: [title, summary, ...behaviours.map(({ text }) => text)].join('\n'),
  }))
  const found = new Map<string, string>()
  const taken = new Set(read.map(({ id }) => id))
  for (const { from, to } of proposeLinks(before, after)) {
    // A key may be given once, and never to a characteristic beside one that already has it.
    if (found.has(to) || [...found.values()].includes(from) || (taken.has(from) && from !== to)) continue
    found.set(to, from)
  }
  return found
}

/** Indexes move when editors arrange a draft; a key does not. */
const withKey = (span: Span, keys: readonly string[]): Span & { key?: string } => {
  const key = span.before || span.characteristic === undefined ? undefined : keys[span.characteristic]
  return key === undefined ? span : { ...span, key }
}
