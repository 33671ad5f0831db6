import { readBlocks } from './blocks.ts'
import { type DocumentDraft, placeParts } from './draft.ts'
import { followHeadings } from './headings.ts'
import { spellOutLists } from './inline-lists.ts'
import { addSpokenLenses, noteOn, noteOnTables, noteOnTitle } from './notes.ts'
import { readOutline } from './outline.ts'
import { planParts } from './plan.ts'
import { partition, type Span } from './spans.ts'
import { partTitle } from './title.ts'

export type { DocumentDraft } from './draft.ts'
export type { Span, SpanRole } from './spans.ts'

export type DocumentReading = {
  draft: DocumentDraft
  /** The whole source in order, from offset 0 to its length, each stretch with what it became. */
  spans: Span[]
  /** What somebody should look at before trusting the draft, in sentences. */
  notes: string[]
}

/**
 * Reads a framework from a document as people have it: Markdown, or text pasted from slides, a word
 * processor or a PDF. Gives a draft for an editor to check side by side with the source.
 *
 * The rules are the ones of the eye, and always give the same for the same text:
 * 1. A heading is marked by `#`, or is a short line without a full stop; of several in a row the last is
 *    the one that counts. Lines that were broken to fit a width are joined.
 * 2. A heading with bullets or numbers below it is a characteristic; the paragraph before them its summary;
 *    the line that ends with a colon their introduction; each of them a behaviour.
 * 3. A title with a colon, in capitals or in bold, opens a behaviour with a title; so do phrases in bold with a
 *    full stop, where several paragraphs open so. A wide gap opens a new group.
 * 4. Short lines after the behaviours, or over some of them, are lenses.
 * 5. The first heading is the framework's title, and what stands below it is about it. What is said twice,
 *    word for word, counts where it is said more fully. A paragraph of quotations is what members said.
 * 6. A table is read where it plainly holds behaviours, each cell for itself. `rows`: the text is nothing but rows,
 *    with this between their cells.
 * 7. Anything else is kept as unplaced, never dropped; so is a heading under which nothing reached the draft.
 *
 * Any text gives a reading: it never throws.
 */
export function readDocument(text: string, rows?: ',' | ';'): DocumentReading {
  const sections = readOutline(text, readBlocks(text, rows)).flatMap((section) =>
    spellOutLists(text, section),
  )
  const parts = planParts(partTitle(sections))
  const { draft, spans } = placeParts(text, parts)
  const whole = partition(text, followHeadings(parts, spans))
  const notes = [
    ...addSpokenLenses(draft),
    ...noteOnTitle(parts),
    ...noteOnTables(parts),
    ...noteOn(text, draft, whole),
  ]
  return { draft, spans: whole, notes }
}
