import { compareVersions } from '../comparison/compare-versions.ts'
import type { ComparedCharacteristic, Comparison } from '../comparison/comparison.ts'
import { occurring, relationWords } from '../comparison/words.ts'
import { itemsOf } from '../lineage/items.ts'
import type { LineageLink } from '../lineage/links.ts'
import { type DraftLink, withProposals } from '../lineage/with-proposals.ts'
import { countOf } from '../naming.ts'
import type { FrameworkVersion } from '../version.ts'
import { asVersion, type CharacteristicWording, comparedId, type Draft } from './draft.ts'

/** Compares a draft with the version that it is based on, as two versions are compared. */
export function compareDraft(draft: Draft, base: FrameworkVersion): Comparison {
  return compareVersions({ before: base, after: asVersion(draft), links: readable(linksOf(draft, base)) })
}

/** The same draft, with one characteristic in the wording that an editor has in front of them. */
export const draftWith = (draft: Draft, key: string, wording: CharacteristicWording): Draft => ({
  ...draft,
  characteristics: draft.characteristics.map((one) => (one.key === key ? { ...one, ...wording } : one)),
})

/** Compares two wordings that editors made of one characteristic of a draft. */
export function compareWordings(
  draft: Draft,
  key: string,
  { before, after }: { before: CharacteristicWording; after: CharacteristicWording },
): ComparedCharacteristic | undefined {
  const alone = { ...draft, characteristics: draft.characteristics.filter((one) => one.key === key) }
  const [was, is] = [before, after].map((wording) => asVersion(draftWith(alone, key, wording)))
  if (!was || !is) return undefined
  const placeOf = new Map(
    before.behaviours.flatMap((one, index) => (one.was ? [[one.was, comparedId(key, index)]] : [])),
  )
  const kept = after.behaviours.flatMap((one, index) => {
    const from = placeOf.get(one.was ?? '')
    return from ? [{ from, to: comparedId(key, index) }] : []
  })
  const links = readable(withProposals(itemsOf(was), itemsOf(is), kept))
  return compareVersions({ before: was, after: is, links }).characteristics[0]
}

/** What the editors kept is certain; the rest is proposed. */
const readable = (links: readonly DraftLink[]) =>
  links.map(
    ({ from, to, isKept }): LineageLink => ({
      from,
      to,
      decision: isKept ? 'confirmed' : 'proposed',
      source: isKept ? 'stored' : 'live',
      decidedAt: null,
    }),
  )

/**
 * Which behaviour of a draft, by its `comparedId`, continues which of the version before. Publishing writes down
 * these very links, so that what an editor checked is what readers are told.
 */
export function linksOf(draft: Draft, base: FrameworkVersion): readonly DraftLink[] {
  const known = new Set(itemsOf(base).map(({ id }) => id))
  const kept = draft.characteristics.flatMap(({ key, behaviours }) =>
    behaviours.flatMap(({ was }, index) =>
      was && known.has(was) ? [{ from: was, to: comparedId(key, index) }] : [],
    ),
  )
  return withProposals(itemsOf(base), itemsOf(asVersion(draft)), kept)
}

/** Whether a characteristic says anything else than in the version before. */
export function isChanged(compared: ComparedCharacteristic): boolean {
  const { before, after, title, summary, intro, lenses, rows, elsewhere } = compared
  if (!before || !after || elsewhere.length > 0) return true
  const texts = [title, summary, intro, ...rows.map(({ passage }) => passage)]
  return (
    texts.some(({ change }) => change !== 'none') ||
    lenses.added.length + lenses.dropped.length > 0 ||
    rows.some(({ relations }) => relations.some((relation) => relation !== 'kept')) ||
    rows.some(({ sources: [was], targets: [is] }) => otherForms(was) !== otherForms(is))
  )
}

const otherForms = (placed: ComparedCharacteristic['rows'][number]['sources'][number] | undefined) => {
  const { lens, easyRead, audio } = placed?.behaviour ?? { lens: null, easyRead: null, audio: null }
  return JSON.stringify([lens, easyRead, audio])
}

/** "7 behaviours: 5 kept, 1 reworded, 1 new". */
export function changesInWords({ counts }: Pick<ComparedCharacteristic, 'counts'>): string {
  const fates = occurring(counts)
  const total = fates.reduce((sum, fate) => sum + (fate === 'dropped' ? 0 : counts[fate]), 0)
  const parts = fates.map((fate) => `${counts[fate]} ${relationWords[fate].toLowerCase()}`)
  return `${countOf(total, 'behaviour')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
}
