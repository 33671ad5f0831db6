import { type Characteristic, countBehaviours, limits } from '../framework.ts'
import type { DocumentDraft } from './draft.ts'
import type { Part } from './part.ts'
import type { Span } from './spans.ts'

/**
 * Names the lenses of a characteristic that has none below it but speaks of them: where others in the
 * document list theirs, "through invention, adoption and diffusion" names three. Says so in a note.
 */
export function addSpokenLenses(draft: DocumentDraft): string[] {
  const listed = draft.characteristics.filter(({ lenses }) => lenses)
  if (listed.length < 2) return []
  return draft.characteristics.flatMap((characteristic) => {
    const lenses = characteristic.lenses ? [] : lensesSpokenOf(characteristic)
    if (lenses.length < 2) return []
    characteristic.lenses = lenses
    return [`The lenses of “${characteristic.title}” are taken from its introduction: ${lenses.join(', ')}.`]
  })
}

function lensesSpokenOf({ intro = '' }: Characteristic): string[] {
  const phrase = /\b(?:through|via|by) ([^.:;]{3,120}?)(?:[.:;]|, specifically)/i.exec(intro)?.[1] ?? ''
  const names = phrase.split(/,\s*(?:and\s+)?|\s+and\s+/).map((name) => name.trim())
  const areNames = names.every((name) => /^\p{L}[\p{L}-]*(?: [\p{L}-]+)?$/u.test(name))
  return areNames ? names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)) : []
}

/**
 * Without bullets, nothing but the eye tells words about the framework from its first characteristic, if several
 * short lines stand over them.
 */
export function noteOnTitle(parts: readonly Part[]): string[] {
  const title = parts.find(({ as }) => as === 'title')
  const isUnclear = title && title.chain.length > 1 && title.shape.summary.length > 0
  if (!isUnclear || !parts.some(({ as }) => as === 'behaviour')) return []
  if (parts.some(({ shape }) => shape.points.length > 0)) return []
  const below = title.chain.at(-1)?.text
  return [
    `What stands below “${below}” was taken as words about the framework, though it looks like the behaviours.`,
  ]
}

/** Which tables are not read, and which columns of those that are. */
export function noteOnTables(parts: readonly Part[]): string[] {
  const hasUnread = parts.some(({ body }) => body.some(({ kind, cells }) => kind === 'table' && cells))
  const unread = [...new Set(parts.flatMap(({ table }) => table?.unread ?? []))]
  const named = unread.map((name) => `“${name}”`).join(', ')
  return [
    hasUnread &&
      'Something here looks like a table whose rows are not read: we cannot tell which column holds the behaviours.',
    unread.length > 0 && `Of a table, what stands below ${named} is not read.`,
  ].filter((note): note is string => note !== false)
}

/** How many passages have no place. It is no longer so once an editor began to copy them into the draft. */
export function noteOnUnplaced(spans: readonly Span[]): string | false {
  const unplaced = spans.filter(({ role }) => role === 'unplaced').length
  return unplaced > 0 && `${counted(unplaced, 'passage')} of the document without a place in the draft.`
}

/** What an editor should look at before trusting the draft. */
export function noteOn(source: string, draft: DocumentDraft, spans: readonly Span[]): string[] {
  const count = (role: Span['role']) => spans.filter((span) => span.role === role).length
  const nameless = draft.characteristics.filter(({ title }) => title === null).length
  const titles = draft.characteristics.flatMap(({ title, behaviours }) => [
    title,
    ...behaviours.map(({ title }) => title),
  ])
  const behaviours = countBehaviours(draft)
  return [
    draft.title === null && 'The document has no title that we could tell from its other headings.',
    draft.characteristics.length === 0 &&
      'No characteristics were found. A document needs headings with bullets, or with titled paragraphs, below them.',
    nameless > 0 && `${counted(nameless, 'group')} of behaviours without a name in the document.`,
    titles.some((title) => isShouted(title ?? '')) && 'Some titles are in capitals, as in the document.',
    draft.before.length > 0 &&
      'The document sets a wording before and after side by side. The draft is the wording after.',
    count('overview') > 0 && 'Some of the document says the same twice. The fuller wording was taken.',
    /(?<=\p{L}-)\s*\n\s*(?=\p{Ll})/u.test(source) &&
      'Some words were cut at the end of a line and are joined with their hyphen.',
    behaviours > limits.behaviours &&
      `There are ${behaviours} behaviours, more than the ${limits.behaviours} that a framework may hold.`,
    noteOnUnplaced(spans),
  ].filter((note): note is string => note !== false)
}

const counted = (count: number, thing: string) => (count === 1 ? `1 ${thing}` : `${count} ${thing}s`)

const isShouted = (title: string) => /\p{Lu}{3}/u.test(title) && !/\p{Ll}/u.test(title)
