import type { Item } from '#maths/lineage/index.ts'
import type { Behaviour, FrameworkVersion } from '../version.ts'

/** A behaviour's whole wording: its title, where it has one, on a line of its own. */
export const wordingOf = ({ title, text }: Pick<Behaviour, 'title' | 'text'>): string =>
  title === null ? text : `${title}\n${text}`

/** The behaviours of a version as lineage sees them: in their characteristic, at their place. */
export const itemsOf = ({ characteristics }: Pick<FrameworkVersion, 'characteristics'>): readonly Item[] =>
  characteristics.flatMap(({ key, behaviours }) =>
    behaviours.map((behaviour) => ({
      id: behaviour.id,
      group: key,
      position: behaviour.position,
      text: wordingOf(behaviour),
    })),
  )
