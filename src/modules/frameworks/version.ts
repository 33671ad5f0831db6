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
  readonly framework: { readonly slug: string }
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
