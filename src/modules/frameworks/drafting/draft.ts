import type { Framework } from '../framework.ts'
import type { FrameworkVersion } from '../version.ts'

/** A behaviour as the editors have it now. */
export type DraftBehaviour = {
  /** A short name that editors chose for its address; without one it comes of the words. */
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly text: string
  readonly lens?: string | undefined
  readonly easyRead?: string | undefined
  readonly audio?: string | undefined
  /** The id of the behaviour that it continues, in the version that the draft is based on. */
  readonly was?: string | undefined
}

/** What can be said of a characteristic in a draft: its own words, and its behaviours in order. */
export type CharacteristicWording = {
  readonly title: string | null
  readonly summary: string | null
  readonly intro: string | null
  readonly lenses: readonly string[]
  readonly behaviours: readonly DraftBehaviour[]
}

export type DraftCharacteristic = CharacteristicWording & {
  readonly id: string
  readonly key: string
  readonly position: number
  /** Counts the changes: whoever saves says which one they began from. */
  readonly revision: number
  readonly changedBy: string | null
}

/** What a draft says about the version as a whole. */
export type DraftHead = {
  /** Empty until an editor chooses one. */
  readonly label: string
  readonly title: string
  readonly publisher: string | null
  readonly dated: string | null
  readonly coDesigned: string | null
  readonly about: string | null
  readonly source: string | null
  readonly asked: string | null
  readonly feedback: readonly string[]
}

/** The next version of a framework while editors work on it. Only they see it; there is one for a framework. */
export type Draft = DraftHead & {
  readonly id: string
  readonly framework: { readonly slug: string }
  readonly basedOn: { readonly id: string; readonly label: string } | null
  /** Whether it was read from a document that can be seen beside it. */
  readonly hasSource: boolean
  readonly notes: readonly string[]
  /** Counts every change of the draft. */
  readonly revision: number
  readonly changedAt: Date
  readonly changedBy: string | null
  readonly characteristics: readonly DraftCharacteristic[]
}

export const draftAddress = ({ framework: { slug } }: Pick<Draft, 'framework'>) => `/frameworks/${slug}/draft`

/** Where a characteristic of a draft is edited. */
export const editAddress = (draft: Pick<Draft, 'framework'>, { key }: { key: string }) =>
  `${draftAddress(draft)}/edit/${key}`

/** The name of a characteristic in a draft. */
export const titleOf = ({ title, position }: Pick<DraftCharacteristic, 'title' | 'position'>) =>
  title ?? `Group ${position} (without a name)`

/** A draft as the framework document that it would become. It may not be whole yet: check it before it is used. */
export function toDocument(draft: Draft, status: 'current' | 'draft'): Framework {
  return withoutGaps({
    id: draft.framework.slug,
    version: draft.label,
    status,
    title: draft.title,
    publisher: draft.publisher,
    date: draft.dated,
    co_designed: draft.coDesigned,
    source: draft.source,
    about: draft.about,
    asked: draft.asked,
    feedback: draft.feedback,
    characteristics: draft.characteristics.map(({ key, title, summary, intro, lenses, behaviours }) => ({
      ...withoutGaps({ id: key, summary, intro, lenses }),
      // Here null means something: the source does not name the group.
      title,
      behaviours: behaviours.map(({ id, title, text, lens, easyRead, audio }) =>
        withoutGaps({ id, title, text, lens, easy_read: easyRead, audio }),
      ),
    })),
    // The values are as the type says; only what is not there was left out.
  }) as Framework
}

const withoutGaps = (given: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** The id of a draft's behaviour while it is compared: it gets its own only when it is published. */
export const comparedId = (key: string, index: number) => `${key}/${index + 1}`

/** A draft in the shape of the version that it would become, to be compared like one. */
export function asVersion(draft: Draft): FrameworkVersion {
  return {
    ...draft,
    label: draft.label || 'draft',
    status: 'current',
    position: Number.MAX_SAFE_INTEGER,
    publishedAt: draft.changedAt,
    characteristics: draft.characteristics.map(({ id, key, position, behaviours, ...words }) => ({
      ...words,
      id,
      key,
      position,
      behaviours: behaviours.map(({ title, text, lens, easyRead, audio }, index) => ({
        id: comparedId(key, index),
        slug: String(index + 1),
        title: title ?? null,
        text,
        lens: lens ?? null,
        easyRead: easyRead ?? null,
        audio: audio ?? null,
        position: index + 1,
      })),
    })),
  }
}
