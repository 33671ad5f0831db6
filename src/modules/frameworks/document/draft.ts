import { type Behaviour, type Characteristic, takeSlug, toSlug } from '../framework.ts'
import { reservedCharacteristics } from '../publish/reserved.ts'
import type { Block } from './blocks.ts'
import { findLenses, lensNameOf, ownTitle, titleOf } from './names.ts'
import type { Part } from './part.ts'
import { readQuotes } from './quotes.ts'
import type { Point } from './shape.ts'
import type { Pointer, Span, SpanRole } from './spans.ts'
import { isSubtitle, titleLines } from './title.ts'

/** What a document gives for a new version of a framework; an editor checks it and adds the rest. */
export type DocumentDraft = {
  title: string | null
  about?: string
  /** What members were asked, and what they answered, where the document quotes them. */
  asked?: string
  feedback: string[]
  characteristics: Characteristic[]
  /** The wording before, where the document sets BEFORE and AFTER side by side. */
  before: Characteristic[]
}

export type Placed = { draft: DocumentDraft; spans: Span[] }

/** One characteristic while it is filled; `lensAt` says where each of its lenses stands. */
type Target = { characteristic: Characteristic; pointer: Pointer; lensAt: Map<string, number> }

/** Puts each block of the planned parts at its place in a draft, and remembers where it went. */
export function placeParts(source: string, parts: readonly Part[]): Placed {
  const draft: DocumentDraft = { title: null, feedback: [], characteristics: [], before: [] }
  const page = new Page(source, draft)
  const targets = page.openCharacteristics(parts)
  let last: Target | undefined
  for (const part of parts) {
    const target = targets.get(part.of ?? part)
    page.placeChain(part, target, last)
    if (part.as === 'behaviour' && target) page.placeTitled(part, target)
    else if (part.as === 'overview') page.placeAll(part.body, 'overview', target?.pointer)
    else if (target && ['characteristic', 'intro', 'lens'].includes(part.as)) page.placeBody(part, target)
    else page.placeWords(part)
    last = part.shape.points.length > 0 ? target : undefined
  }
  return { draft, spans: page.spans }
}

class Page {
  readonly spans: Span[] = []
  readonly #draft: DocumentDraft
  readonly #source: string

  constructor(source: string, draft: DocumentDraft) {
    this.#source = source
    this.#draft = draft
  }

  openCharacteristics(parts: readonly Part[]): Map<Part, Target> {
    const targets = new Map<Part, Target>()
    // A characteristic called "Print" stands at another address than the page to print.
    const reserved = reservedCharacteristics.map((word): [string, number] => [word, 1])
    const taken = { now: new Map(reserved), before: new Map(reserved) }
    for (const part of parts) {
      const isNameless = part.as === 'behaviour' && part.of === part
      if (part.as !== 'characteristic' && !isNameless) continue
      const list = part.isBefore ? this.#draft.before : this.#draft.characteristics
      const title = isNameless ? '' : titleOf(ownTitle(part))
      const id = takeSlug(part.isBefore ? taken.before : taken.now, toSlug(title, `part-${list.length + 1}`))
      const pointer: Pointer = { characteristic: list.length, ...(part.isBefore && { before: true }) }
      const characteristic: Characteristic = { id, title: title || null, behaviours: [] }
      list.push(characteristic)
      targets.set(part, { characteristic, pointer, lensAt: new Map() })
    }
    return targets
  }

  /** The headings of a part: its own, those that are lenses of the part before, those that only group. */
  placeChain(part: Part, target: Target | undefined, last: Target | undefined): void {
    const own = part.as === 'title' ? part.chain : ownTitle(part)
    const earlier = part.chain.slice(0, part.chain.length - own.length)
    const isTrailing = part.body.length === 0 && part.as === 'other'
    const lenses = last ? findLenses(isTrailing ? part.chain : earlier, last.characteristic) : []
    for (const lens of lenses) if (last) this.#addLens(lens, last)
    const rest = earlier.slice(lenses.length)
    // Before everything else, headings above the first characteristic are the framework's title.
    const isTitle = this.#draft.title === null && this.spans.length === 0 && part.as !== 'title'
    const above = isTitle ? titleLines(rest) : 0
    if (above > 0 && rest.length > 0) this.#placeTitle(rest.slice(0, above))
    this.placeAll(rest.slice(above), 'heading')
    if (part.as === 'title') this.#placeTitleOf(own)
    else if (part.as === 'characteristic') this.placeAll(own, 'characteristic-title', target?.pointer)
    else if (part.as === 'intro' && target) this.#placeIntro(own, target)
    else if (part.as === 'lens' && target) for (const block of own) this.#addLens(block, target)
    else if (part.as === 'overview') this.placeAll(own, 'overview', target?.pointer)
    else if (part.as !== 'behaviour')
      this.placeAll(own.slice(isTrailing ? lenses.length - earlier.length : 0), 'heading')
  }

  placeBody({ shape, as, chain }: Part, target: Target): void {
    const { characteristic, pointer } = target
    const add = (key: 'summary' | 'intro', blocks: Block[]) => {
      if (blocks.length === 0) return
      const text = blocks.map(({ text }) => text).join('\n\n')
      if (characteristic[key] !== undefined) return this.placeAll(blocks, 'unplaced', pointer)
      characteristic[key] = text
      this.placeAll(blocks, key, pointer)
    }
    add('summary', shape.summary)
    if (shape.intro) add('intro', [shape.intro])
    for (const lens of shape.lenses) this.#addLens(lens, target)
    const own = chain.at(-1)
    const above = as === 'lens' && own ? lensNameOf(own) : undefined
    for (const point of shape.points) {
      const group = point.lens === undefined ? undefined : shape.lenses[point.lens]
      const lens = group ? lensNameOf(group) : above
      this.#addPoint(point, target, lens)
    }
    const lenses = findLenses(shape.after, characteristic)
    for (const lens of lenses) this.#addLens(lens, target)
    this.placeAll(shape.after.slice(lenses.length), 'unplaced', pointer)
    this.#placeQuotes(shape.quotes)
    this.placeAll(shape.headers, 'heading')
    this.placeAll(shape.again, 'characteristic-title', pointer)
    this.placeAll(shape.rules, 'mark')
  }

  /** A heading and the paragraph below it, as one behaviour. */
  placeTitled(part: Part, { characteristic, pointer }: Target): void {
    const at = { ...pointer, behaviour: characteristic.behaviours.length }
    const title = titleOf(part.chain.slice(-1))
    const text = part.shape.summary.map(({ text }) => text).join('\n\n')
    characteristic.behaviours.push({ ...(title && { title }), text })
    this.placeAll(part.chain.slice(-1), 'behaviour-title', at)
    this.placeAll(part.shape.summary, 'behaviour', at)
    this.#placeQuotes(part.shape.quotes)
    this.placeAll(part.shape.rules, 'mark')
  }

  /**
   * Words outside all characteristics: about the framework, what members were asked and said, or unplaced.
   */
  placeWords({ as, body, shape }: Part): void {
    const isAbout = as === 'title' || as === 'front'
    for (const [at, block] of body.entries()) {
      if (block.kind === 'quotes') this.#placeQuotes([block])
      else if (block.kind === 'table' || block.kind === 'footer') this.placeAll([block], 'unplaced')
      else if (block.kind === 'header') this.placeAll([block], 'heading')
      else if (block.kind === 'rule') this.placeAll([block], 'mark')
      else if (
        body[at + 1]?.kind === 'quotes' &&
        /[.?:…]$/.test(block.text) &&
        this.#draft.asked === undefined
      ) {
        this.#draft.asked = block.text
        this.placeAll([block], 'asked')
      } else if (isAbout && shape.points.length === 0) this.#placeAbout([block])
      else this.placeAll([block], 'unplaced')
    }
  }

  placeAll(blocks: readonly Block[], role: SpanRole, pointer: Pointer = {}): void {
    for (const { start, end } of blocks) this.spans.push({ start, end, role, ...pointer })
  }

  #placeAbout(blocks: readonly Block[]): void {
    const { about } = this.#draft
    this.#draft.about = [...(about === undefined ? [] : [about]), ...blocks.map(({ text }) => text)].join(
      '\n\n',
    )
    this.placeAll(blocks, 'about')
  }

  /**
   * A title may stand on two lines; who wrote it and when is about it. Of a longer row of short lines nobody can tell
   * what they are, but that the last stands over what follows.
   */
  #placeTitleOf(own: Block[]): void {
    const isRow = own.length > 2
    const lines = own.length === 2 ? 2 : titleLines(own)
    this.#placeTitle(own.slice(0, lines))
    this.placeAll(own.slice(lines, isRow ? -1 : undefined), 'unplaced')
    if (isRow) this.placeAll(own.slice(-1), 'heading')
  }

  #placeTitle(blocks: Block[]): void {
    const below = blocks.slice(1)
    const isSubtitled = below.length > 0 && below.every(isSubtitle)
    const title = isSubtitled ? blocks.slice(0, 1) : blocks
    this.#draft.title = titleOf(title)
    this.placeAll(title, 'title')
    if (isSubtitled) this.#placeAbout(below)
  }

  #placeIntro(blocks: Block[], { characteristic, pointer }: Target): void {
    if (characteristic.intro !== undefined) return this.placeAll(blocks, 'heading')
    characteristic.intro = blocks.map(({ text }) => text).join(' ')
    this.placeAll(blocks, 'intro', pointer)
  }

  #addLens(block: Block, { characteristic, pointer, lensAt }: Target): void {
    const name = lensNameOf(block)
    const item = lensAt.get(name) ?? lensAt.size
    if (item === lensAt.size) (characteristic.lenses ??= []).push(name)
    lensAt.set(name, item)
    this.placeAll([block], 'lens', { ...pointer, item })
  }

  #addPoint({ opening, more }: Point, { characteristic, pointer }: Target, lens: string | undefined): void {
    const at = { ...pointer, behaviour: characteristic.behaviours.length }
    const words = [opening, ...more].flatMap(({ text }) => (text === '' ? [] : text)).join('\n\n')
    // A title without words below it, or a bullet without any, still stands in the draft for somebody to
    // see to.
    const behaviour: Behaviour = { text: words || (opening.head?.text ?? '') }
    if (behaviour.text === '') return this.placeAll([opening, ...more], 'mark')
    if (opening.head && words) behaviour.title = opening.head.text
    if (lens !== undefined) behaviour.lens = lens
    characteristic.behaviours.push(behaviour)
    const { start, end, from } = opening
    const isSplit = opening.head && words
    const titleEnd = opening.text === '' ? end : from
    if (isSplit) this.spans.push({ start, end: titleEnd, role: 'behaviour-title', ...at })
    this.spans.push({ start: isSplit ? titleEnd : start, end, role: 'behaviour', ...at })
    this.placeAll(more, 'behaviour', at)
  }

  #placeQuotes(blocks: readonly Block[]): void {
    for (const block of blocks) {
      for (const { start, end, text } of readQuotes(this.#source, block)) {
        this.spans.push({ start, end, role: 'feedback', item: this.#draft.feedback.length })
        this.#draft.feedback.push(text)
      }
    }
  }
}
