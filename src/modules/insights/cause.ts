import {
  type Cause,
  type ChangedPhrase,
  untoldCounted,
  type VersionSummary,
} from '#modules/frameworks/index.ts'

/** What something that was said is here. */
export type Origin = 'quote' | 'insight' | 'statement' | 'suggestion'

/** Something that was said and may have led to a changed phrase. */
export type Said = Pick<Cause, 'kind' | 'words' | 'lang' | 'by' | 'where' | 'href' | 'votes'> & {
  origin: Origin
  /** Its id; of a quote, `<version>.<number>`. */
  id: string
  /** Visitors may read it. */
  isPublic: boolean
}

/** Something that was said and led to a phrase, as somebody linked it; an accepted suggestion is so by itself. */
export type LinkedCause = Said & {
  causeId: string
  phrase: string
  because: string
  /** Where it was linked, if that was between versions on the way: there it is unlinked, and its author was told. */
  earlier: { beforeId: string; afterId: string; phrase: string } | null
}

/** A changed phrase with what led to it, or why nothing did. */
export type ToldPhrase = ChangedPhrase & { causes: readonly LinkedCause[]; note: string | null }

export const isTold = ({ causes, note }: Pick<ToldPhrase, 'causes' | 'note'>) =>
  causes.length > 0 || note !== null

/** How many of these phrases open to what led to them, in words. */
export function toldInWords(
  phrases: readonly Pick<ToldPhrase, 'causes' | 'note'>[],
  pair: { before: VersionSummary; after: VersionSummary },
): string {
  const changed = phrases.length === 1 ? 'One phrase changed' : `${phrases.length} phrases changed`
  const open = phrases.filter(({ causes }) => causes.length > 0).length
  const noted = phrases.filter(({ causes, note }) => causes.length === 0 && note !== null).length
  const untold = phrases.length - open - noted
  return [
    `${changed}.`,
    open > 0 && `${open} of them ${open === 1 ? 'opens' : 'open'} to what was said.`,
    noted > 0 && `Of ${noted} it is known that nothing said here led to ${noted === 1 ? 'it' : 'them'}.`,
    untoldCounted(untold, pair),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Where the causes of the phrases between two versions stand. */
export const causesAddress = (framework: string, before: string, after: string) =>
  `/insights/causes/${framework}/${before}/${after}`
