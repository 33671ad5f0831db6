import type { TagColour } from '#ui/tag/tag.tsx'
import type { Authored } from '../attribution.ts'
import { plainText } from '../framework.ts'
import { behaviourName, characteristicName, versionName } from '../naming.ts'
import type { FrameworkVersion } from '../version.ts'

export type SuggestionStatus = 'open' | 'accepted' | 'partly' | 'declined' | 'withdrawn'

export const statusWords: Readonly<Record<SuggestionStatus, string>> = {
  open: 'Waiting',
  accepted: 'Accepted',
  partly: 'Accepted in part',
  declined: 'Not taken up',
  withdrawn: 'Withdrawn',
}

export const statusColours: Readonly<Record<SuggestionStatus, TagColour>> = {
  open: 'blue',
  accepted: 'green',
  partly: 'aqua-green',
  declined: 'grey',
  withdrawn: 'grey',
}

export const suggestionsPerPage = 30

/** Which suggestions somebody wants to see. */
export type Shown = 'all' | 'waiting' | 'decided' | 'mine'

export type ChangeKind = 'keep' | 'change' | 'add' | 'remove'
export type ChangedField = 'title' | 'summary' | 'intro' | 'behaviour'

export const kindWords: Readonly<Record<ChangeKind, string>> = {
  keep: 'Keep as it is',
  change: 'Other words',
  add: 'Add',
  remove: 'Leave out',
}

/** One text as somebody suggests it. */
export type NewChange = {
  readonly kind: ChangeKind
  readonly characteristic: string
  readonly field: ChangedField
  /** Null for a new behaviour, and for a characteristic's own text. */
  readonly behaviourId: string | null
  readonly was: string
  readonly words: string
}

export type SuggestedChange = NewChange & {
  readonly id: string
  readonly decision: 'accepted' | 'declined' | null
  /** The draft into which it went; null once that is published or thrown away. */
  readonly draftId: string | null
  /** The version that brought its words; null while none has. */
  readonly versionId: string | null
}

/** Another wording that a member suggests, of one text or several. */
export type Suggestion = Authored & {
  readonly id: string
  /** The wording of which it was made. */
  readonly versionId: string
  readonly why: string
  readonly isPublic: boolean
  readonly sentAt: Date
  readonly status: SuggestionStatus
  readonly reason: string
  readonly closedAt: Date | null
  readonly changes: readonly SuggestedChange[]
}

const fieldWords: Readonly<Record<Exclude<ChangedField, 'behaviour'>, string>> = {
  title: 'The name',
  summary: 'The summary',
  intro: 'The introduction to the behaviours',
}

type Named = Pick<NewChange, 'characteristic' | 'field' | 'behaviourId'>

/** Which text a change is about: "Behaviour 2 of Building trust". */
export function nameOfText({ characteristic, field, behaviourId }: Named, version: FrameworkVersion): string {
  const own = version.characteristics.find(({ key }) => key === characteristic)
  const of = own ? characteristicName(own) : characteristic
  if (field !== 'behaviour') return `${fieldWords[field]} of ${of}`
  const behaviour = own?.behaviours.find(({ id }) => id === behaviourId)
  return behaviour ? `Behaviour ${behaviour.position} of ${of}` : `A new behaviour of ${of}`
}

const mostTold = 3

/**
 * Which texts a suggestion is about, for a letter: a line each, with the words as they stood, or, of what was to be
 * added, as they would; the first few of many.
 */
export function textsInWords(changes: readonly NewChange[], version: FrameworkVersion): string[] {
  const more = changes.length - mostTold
  return [
    `It was about “${version.title}”, in the wording of ${versionName(version)}:`,
    ...changes
      .slice(0, mostTold)
      .map((change) => `${nameOfText(change, version)}: “${plainText(change.was || change.words)}”`),
    ...(more > 0 ? [`And ${more === 1 ? 'one text' : `${more} texts`} more.`] : []),
  ]
}

/** What a suggestion is about, in a line: its texts, the first of them by their words. */
export function titleOf(changes: readonly NewChange[], version: FrameworkVersion): string {
  const [first] = changes
  if (!first) return 'A suggested wording'
  const others = changes.length - 1
  const name =
    first.field === 'behaviour'
      ? `“${behaviourName({ title: null, text: first.was || first.words })}”`
      : nameOfText(first, version)
  return others === 0 ? name : `${name} and ${others} more`
}
