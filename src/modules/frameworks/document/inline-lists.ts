import type { Block } from './blocks.ts'
import { countWords, tidy } from './lines.ts'
import type { Section } from './section.ts'

/**
 * Spells out lists that a document holds inside its sentences: "Leaders must have the following:
 * credibility, mutual respect, and openness." becomes an introduction and three behaviours. The words
 * before that sentence stay a summary; a second such sentence opens a group of its own, which the source
 * does not name.
 *
 * Only where every numbered point of a section is such a sentence: elsewhere a comma is only a comma.
 */
export function spellOutLists(source: string, section: Section): Section[] {
  const points = section.body.filter(({ kind }) => kind === 'item')
  const lists = points.map((point) => (point.number ? spellOut(source, point) : undefined))
  if (points.length === 0 || points.length !== section.body.length || lists.includes(undefined))
    return [section]
  return lists.map((body, at) =>
    at === 0 ? { ...section, body: body ?? [] } : { ...section, chain: [], body: body ?? [] },
  )
}

function spellOut(source: string, point: Block): Block[] | undefined {
  const raw = source.slice(point.from, point.to)
  const colon = raw.search(/:\s/)
  if (colon < 0) return undefined
  const chunks = readChunks(raw, colon + 1)
  const lead = sentenceStart(raw.slice(0, colon))
  const isList = chunks.length >= 3 && chunks.every(({ text }) => countWords(text) <= 25)
  if (!isList || countWords(raw.slice(lead, colon)) < 6) return undefined
  const part = (from: number, to: number, kind: Block['kind']): Block => {
    const start = from === 0 ? point.start : point.from + from
    return {
      ...point,
      kind,
      start,
      end: point.from + to,
      from: point.from + from,
      to: point.from + to,
      text: tidy(raw.slice(from, to)),
    }
  }
  const items = chunks.map(({ from, to, text }, at): Block => {
    const end = chunks[at + 1]?.from
    return { ...part(from, to, 'item'), text, end: end === undefined ? point.end : point.from + end }
  })
  return [...(lead > 0 ? [part(0, lead, 'text')] : []), part(lead, colon + 1, 'lead'), ...items]
}

/** Where the last sentence of a text begins. */
function sentenceStart(text: string): number {
  const stop = Math.max(text.lastIndexOf('.'), text.lastIndexOf('!'), text.lastIndexOf('?')) + 1
  return stop + (/^\s*/.exec(text.slice(stop))?.[0].length ?? 0)
}

type Chunk = { from: number; to: number; text: string }

/** The points of a list, parted at commas. After a dash the rest is one point: what follows explains it. */
function readChunks(raw: string, start: number): Chunk[] {
  const dash = raw.slice(start).search(/\s[–—]\s/)
  const until = dash < 0 ? raw.length : start + dash
  const chunks: Chunk[] = []
  let from = start
  while (from < raw.length) {
    const comma = raw.indexOf(',', from)
    const to = comma < 0 || comma >= until ? raw.length : comma + 1
    const text = tidy(
      raw
        .slice(from, to)
        .replace(/^\s*and\s+/, '')
        .replace(/[,.]\s*$/, ''),
    )
    if (text !== '') chunks.push({ from, to, text })
    from = to
  }
  return chunks
}
