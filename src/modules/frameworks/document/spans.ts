/** What a stretch of a document became. */
export type SpanRole =
  | 'title'
  | 'about'
  | 'asked'
  | 'feedback'
  | 'characteristic-title'
  | 'summary'
  | 'intro'
  | 'lens'
  | 'behaviour-title'
  | 'behaviour'
  | 'overview' // said again, and more fully, elsewhere
  | 'heading' // groups what follows; that reached the draft, or the heading is unplaced too
  | 'mark' // a rule, a number, a joining word
  | 'blank'
  | 'unplaced'

/** Where in the draft a stretch went. All numbers are indexes; `before` points into the wording before. */
export type Pointer = { characteristic?: number; behaviour?: number; item?: number; before?: true }

/** The source from `start` to `end`, what it became, and where. */
export type Span = {
  start: number
  end: number
  role: SpanRole
  /** For a heading that groups: what the first became that stands under it in the draft; the rest says where. */
  under?: SpanRole
} & Pointer

/**
 * Makes placed stretches into a partition of the whole source: each character in exactly one span, in order.
 *
 * What nobody placed is `unplaced`, or `blank` if it is only space. This is the promise that nothing is
 * lost, so it is kept here, by construction, and not by those who place.
 */
export function partition(source: string, placed: readonly Span[]): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const span of placed.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start)
    const end = Math.min(span.end, source.length)
    if (start >= end) continue
    addGap(source, spans, at, start)
    spans.push({ ...span, start, end })
    at = end
  }
  addGap(source, spans, at, source.length)
  return spans
}

function addGap(source: string, spans: Span[], start: number, end: number): void {
  if (start >= end) return
  const isBlank = !/[^\s\p{Cc}\u200b]/u.test(source.slice(start, end))
  spans.push({ start, end, role: isBlank ? 'blank' : 'unplaced' })
}
