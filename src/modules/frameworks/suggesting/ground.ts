import type { Draft, DraftBehaviour } from '../drafting/draft.ts'
import type { LineageLink } from '../lineage/links.ts'
import type { FrameworkVersion } from '../version.ts'
import type { SuggestedChange, Suggestion } from './suggestion.ts'

/** What a suggestion is held against: the draft of the next version, or, where there is none, the wording in force. */
export type Ground = {
  readonly draft: Draft | null
  /** The version in force, or the one that the draft is based on; null for a draft of a new framework. */
  readonly base: FrameworkVersion | null
  /** From behaviours of the suggestion's version to those of the base. */
  readonly links: readonly LineageLink[]
}

/** Where the words of a change stand today, so that an editor sees what they would replace. */
export type Place = {
  readonly change: SuggestedChange
  /** Whether the characteristic is there at all. */
  readonly isThere: boolean
  /** The words that stand in its place; null where it has none, as of what is added or was left out meanwhile. */
  readonly now: string | null
  /** The behaviour of the base that it is now. */
  readonly continues: string | null
}

/** Finds for each change of a suggestion the words that stand in its place today. */
export const placeChanges = ({ changes }: Pick<Suggestion, 'changes'>, ground: Ground): readonly Place[] =>
  changes.map((change): Place => {
    const { characteristic, field } = change
    const { draft, base, links } = ground
    const own = (draft ?? base)?.characteristics.find(({ key }) => key === characteristic)
    if (field !== 'behaviour')
      return { change, isThere: own !== undefined, now: own ? (own[field] ?? '') : null, continues: null }
    const heirs = new Set(links.flatMap(({ from, to }) => (from === change.behaviourId ? to : [])))
    const found = draft
      ? behavioursOf(draft).find(({ was }) => was !== undefined && heirs.has(was))
      : base?.characteristics.flatMap(({ behaviours }) => behaviours).find(({ id }) => heirs.has(id))
    const continues = found && ('was' in found ? (found.was ?? null) : 'position' in found ? found.id : null)
    return {
      change,
      isThere: found !== undefined || own !== undefined,
      now: found?.text ?? null,
      continues: continues ?? null,
    }
  })

const behavioursOf = ({ characteristics }: Draft): readonly DraftBehaviour[] =>
  characteristics.flatMap(({ behaviours }) => behaviours)

/** Whether other words stand there now than those that its author saw. */
export const isMeanwhileReworded = ({ change: { kind, was }, now }: Place): boolean =>
  kind !== 'add' && now !== null && now.trim() !== was.trim()

/** What an editor saw when they decided: a change of it in the meantime is not overwritten unseen. */
export function seenIn({ draft, base }: Ground): string {
  if (!draft) return `version ${base?.id ?? ''}`
  return `draft ${draft.id} ${draft.characteristics.map(({ key, revision }) => `${key}:${revision}`).join(' ')}`
}
