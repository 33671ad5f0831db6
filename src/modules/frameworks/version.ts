import type { FrameworkStatus } from './framework.ts'

/** A behaviour as it stands in one version. `text` keeps the source's `**emphasis**`. */
export type Behaviour = {
  readonly id: string
  /** The last part of its permanent address. */
  readonly slug: string
  readonly title: string | null
  readonly text: string
  readonly lens: string | null
  readonly easyRead: string | null
  /** Where it can be heard: an https address, or one of this house. */
  readonly audio: string | null
  readonly position: number
}

/** A characteristic as it stands in one version. Its key stays the same through the versions. */
export type Characteristic = {
  readonly id: string
  readonly key: string
  /** Null where the source groups behaviours without naming the group. */
  readonly title: string | null
  readonly summary: string | null
  readonly intro: string | null
  readonly lenses: readonly string[]
  readonly position: number
  readonly behaviours: readonly Behaviour[]
}

/** What can be said of a version without reading its wording. */
export type VersionSummary = {
  readonly id: string
  readonly framework: {
    readonly slug: string
    /** Whether editors work on a draft of it. Only editors are told. */
    readonly hasDraft?: boolean
  }
  readonly label: string
  readonly status: FrameworkStatus
  readonly title: string
  readonly publisher: string | null
  /** The source's own date: a year, a month or a day, as `2022-10`. */
  readonly dated: string | null
  readonly coDesigned: string | null
  readonly source: string | null
  readonly about: string | null
  /** What members were asked before this wording was made. */
  readonly asked: string | null
  /** What they said, unnamed. */
  readonly feedback: readonly string[]
  /** Its place among the versions of its framework, in the order of publication. */
  readonly position: number
  readonly publishedAt: Date
}

/** A published version with its whole wording, which never changes. */
export type FrameworkVersion = VersionSummary & { readonly characteristics: readonly Characteristic[] }

/** Whether the wording was taken, to the letter, from the documents that this house ships with. */
export const isShipped = ({ source }: Pick<VersionSummary, 'source'>) => source?.startsWith('seeds/') ?? false

/** Every behaviour of a version with its characteristic, in the order of the version. */
export const placedIn = ({ characteristics }: Pick<FrameworkVersion, 'characteristics'>) =>
  characteristics.flatMap((characteristic) =>
    characteristic.behaviours.map((behaviour) => ({ behaviour, characteristic })),
  )

/** The address of a framework's version, or of one of its characteristics or behaviours. */
export function addressOf(
  { framework, label }: Pick<VersionSummary, 'framework' | 'label'>,
  characteristic?: { readonly key: string },
  behaviour?: { readonly slug: string },
): string {
  const parts = [framework.slug, label, characteristic?.key, behaviour?.slug].filter(
    (part) => part !== undefined,
  )
  return `/frameworks/${parts.join('/')}`
}

/** The version that holds, or, where none does, the one published last. */
export function inForce(versions: readonly [VersionSummary, ...VersionSummary[]]): VersionSummary {
  return versions.find(({ status }) => status === 'current') ?? versions.at(-1) ?? versions[0]
}

/**
 * The versions that a reader would compare this one with: the one published before it, and the last that was in
 * force where that one was only a draft for discussion.
 */
export function versionsBefore(
  versions: readonly VersionSummary[],
  { position }: Pick<VersionSummary, 'position'>,
): readonly VersionSummary[] {
  const earlier = versions.filter((one) => one.position < position)
  const last = earlier.at(-1)
  const held = earlier.findLast(({ status }) => status !== 'draft')
  return [...new Set([last, held])].filter((one) => one !== undefined)
}

/** Where two versions of a framework are compared, or one of their characteristics. */
export const comparisonOf = (before: VersionSummary, after: VersionSummary, key?: string) =>
  `/frameworks/${after.framework.slug}/compare/${before.label}/${after.label}${key === undefined ? '' : `#${comparedPlaceOf(key)}`}`

/** The id of a characteristic on the page of a comparison: none of the page's own parts has such a one. */
export const comparedPlaceOf = (key: string) => `characteristic-${key}`
