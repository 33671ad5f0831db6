import type { ComponentChildren } from 'preact'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { readText } from '#platform/text-file.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { draftAddress } from '../drafting/draft.ts'
import type { OpenOutcome } from '../drafting/open-draft.ts'
import { mostBytes } from '../file/read-framework.ts'
import { toSlug } from '../framework.ts'
import type { PublishOutcome } from '../publish/publish.ts'
import { listFrameworks } from '../queries.ts'
import { CheckDocumentPage } from './check-document.tsx'
import { CheckFilePage } from './check-file.tsx'
import { documentForm } from './form.ts'
import { draftDocumentOf, draftFile, publishFileInPlaceOf } from './import.ts'
import { pack, unpack } from './pack.ts'
import { ImportPage } from './page.tsx'
import { type Brought, type ImportReading, readImport } from './read-import.ts'
import { findStanding } from './standing.ts'
import { unreadable } from './unreadable.ts'

export const importRoute = memberRoute({
  url: '/frameworks/import',
  // Somewhat more than is read, so that it is told at the field what is too much, or a file of the wrong kind.
  largestFile: 5 * mostBytes,
  mostTyped: 1.5 * mostBytes,
  get: () => page(<ImportPage form={blank} />),
  post: async (ask) => {
    const press = String(ask.body.do ?? 'read')
    if (press === 'read') return await readBrought(ask)
    const brought = unpack(String(ask.body.packed ?? ''))
    if (!brought) return again('file', 'The file was lost on the way. Choose it again')
    const reading = readImport(brought)
    if (reading.kind === 'framework') return await storeFile(ask, brought, reading, press)
    if (reading.kind === 'document') return await storeDocument(ask, brought, reading)
    return showProblems(brought, reading)
  },
})

const again = (field: string, message: string, text = ''): Reply =>
  page(<ImportPage form={withProblem(filled({ text }), field, message)} />, 422)

/** Reads what was chosen or pasted, and shows what it holds. Nothing is stored. */
async function readBrought(ask: MemberAsk): Promise<Reply> {
  const pasted = String(ask.body.text ?? '')
  const file = ask.files.find(({ field }) => field === 'file')
  if (!file) {
    if (ask.tooLong.includes('text'))
      return again('text', 'The text is larger than 1 MB. Bring a part of it at a time')
    if (pasted.trim() === '') return again('file', 'Choose a file, or paste the text')
    return await show(ask, { text: pasted, fileName: '' })
  }
  const read = readText(file.content)
  if (!read.ok) return again('file', unreadable[read.reason], pasted)
  if (file.content.length > mostBytes)
    return again('file', 'The file is larger than 1 MB. Bring a part of it at a time', pasted)
  return await show(ask, { text: read.text, fileName: file.fileName, encoding: read.encoding })
}

type FileReading = Extract<ImportReading, { kind: 'framework' }>
type Unreadable = Extract<ImportReading, { kind: 'unreadable' }>
type DocumentFound = Extract<ImportReading, { kind: 'document' }>

async function show(ask: MemberAsk, brought: Brought): Promise<Reply> {
  const reading = readImport(brought)
  if (reading.kind === 'unreadable') return showProblems(brought, reading)
  if (reading.kind === 'framework') return await showFile(ask, brought, reading, { form: blank })
  const { title, characteristics } = reading.reading.draft
  if (characteristics.length === 0) return showProblems(brought, nothingFound(reading))
  const form = filled({ title: title ?? '', slug: title ? toSlug(title, '') : '' })
  return await showDocument(ask, brought, reading, form)
}

/** A draft of nothing helps nobody: what a document needs is said where it can be mended. */
const nothingFound = ({ reading: { notes } }: DocumentFound): Unreadable => ({
  kind: 'unreadable',
  what: 'document',
  problems: notes.map((message) => ({ line: 1, message })),
})

const mostToMend = 200_000

/** What was brought stands in the form again, so that it can be mended there and then. */
function showProblems({ text, fileName }: Brought, { problems }: Unreadable) {
  const form = filled({ text: text.length <= mostToMend ? text : '' })
  const told = { name: fileName ? `The file ${fileName}` : 'The text', problems }
  return page(<ImportPage form={form} unreadable={told} />, 422)
}

async function showFile(
  ask: MemberAsk,
  brought: Brought,
  { framework }: FileReading,
  { form, told }: { form: FormState; told?: ComponentChildren },
) {
  const standing = await findStanding(ask.db, { framework: framework.id, label: framework.version })
  const view = <CheckFilePage {...{ framework, brought, standing, form, told }} packed={pack(brought)} />
  return page(view, told ? 409 : form.problems.length > 0 ? 422 : 200)
}

async function showDocument(
  ask: MemberAsk,
  brought: Brought,
  { reading }: DocumentFound,
  form: FormState,
  told?: ComponentChildren,
) {
  const frameworks = await listFrameworks(ask.db)
  // A framework of the same title is most likely the one that is meant.
  const like = frameworks.find(({ title }) => title === reading.draft.title)
  const which = form.values.which ?? like?.framework.slug
  const shown = which === undefined ? form : { ...form, values: { ...form.values, which } }
  const view = <CheckDocumentPage {...{ reading, frameworks, told }} form={shown} packed={pack(brought)} />
  return page(view, told ? 409 : form.problems.length > 0 ? 422 : 200)
}

async function storeFile(
  ask: MemberAsk,
  brought: Brought,
  reading: FileReading,
  press: string,
): Promise<Reply> {
  const { db, viewer, now } = ask
  const { framework, format } = reading
  const by = viewer.id
  const replaces = typeof ask.body.replaces === 'string' ? ask.body.replaces : null
  const done =
    press === 'publish'
      ? await publishFileInPlaceOf(db, { framework, text: brought.text, format, by, at: now, replaces })
      : await draftFile(db, { framework, by, at: now })
  if (done.outcome === 'published') return seeOther(`/frameworks/${framework.id}/${framework.version}`)
  if (done.outcome === 'opened') return seeOther(`/frameworks/${framework.id}/draft`)
  if (done.outcome === 'asks-decision')
    return await showFile(ask, brought, reading, { form: blank, told: 'Nothing was stored.' })
  if (done.outcome === 'takes-place') {
    const message = 'Tick that this version shall take the place of the one in force'
    return await showFile(ask, brought, reading, { form: withProblem(blank, 'replaces', message) })
  }
  return await showFile(ask, brought, reading, { form: blank, told: whyNot(framework.id, done) })
}

async function storeDocument(ask: MemberAsk, brought: Brought, found: DocumentFound): Promise<Reply> {
  const form = readForm(documentForm, ask.body)
  const { packed: _, ...values } = form.state.values
  const state = { ...form.state, values }
  if (!form.ok) return await showDocument(ask, brought, found, state)
  const { framework, isNew, title } = form.answers
  const done = await draftDocumentOf(ask.db, {
    framework,
    isNew,
    title,
    text: brought.text,
    reading: found.reading,
    by: ask.viewer.id,
    at: ask.now,
  })
  if (done.outcome === 'opened') return seeOther(`/frameworks/${framework}/draft/source`)
  if (done.outcome === 'no-framework')
    return await showDocument(
      ask,
      brought,
      found,
      withProblem(state, 'which', 'Select which framework this is'),
    )
  if (done.outcome === 'framework-exists') {
    const message = 'There is a framework of this short name already. Select it above, or enter another name'
    return await showDocument(ask, brought, found, withProblem(state, 'slug', message))
  }
  return await showDocument(ask, brought, found, state, whyNot(framework, done))
}

type Refused = Exclude<OpenOutcome | PublishOutcome, { outcome: 'opened' | 'published' }>

function whyNot(slug: string, done: Refused): ComponentChildren {
  if (done.outcome === 'reserved')
    return `“${done.word}” is the address of another page of this house. Choose another name for it.`
  if (done.outcome === 'label-exists')
    return `Version ${done.label} is published already, and a published version never changes. Nothing was stored.`
  return (
    <>
      Nothing was stored: editors work on{' '}
      <a href={draftAddress({ framework: { slug } })}>a draft of this framework</a> already. Publish that one
      or throw it away first.
    </>
  )
}
