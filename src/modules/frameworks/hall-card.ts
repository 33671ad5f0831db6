import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { listFrameworks, withWording } from './queries.ts'
import type { FrameworkVersion } from './version.ts'

/**
 * Finds the first framework of the house in the wording that holds; null while there is none. One query, and one more
 * when it is another than before.
 */
export async function findOwnFramework(db: Db): Promise<FrameworkVersion | null> {
  const [first] = await listFrameworks(db)
  if (!first) return null
  const version = lastRead?.id === first.id ? lastRead : await withWording(db, first)
  lastRead = version
  return { ...version, ...first }
}

/** Every visit to the hall shows it, and a wording that was published never changes. What is said of it may. */
let lastRead: FrameworkVersion | null = null

/** What the hall tells of the frameworks besides: when one was last published, and what is being drafted. */
export type FrameworkFacts = {
  lastPublishedAt: string | null
  drafts: { slug: string; title: string }[]
  /** Suggested wordings that wait for an editor, by framework. */
  suggested: { slug: string; count: number }[]
}

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const frameworkFacts = () => sql<FrameworkFacts>`json_build_object(
  'lastPublishedAt', (select max(published_at) from frameworks.version),
  'drafts', (
    select coalesce(json_agg(json_build_object('slug', framework_slug, 'title', title) order by changed_at desc), '[]')
    from (select * from frameworks.draft order by changed_at desc limit 3) as newest
  ),
  'suggested', (
    select coalesce(json_agg(json_build_object('slug', slug, 'count', count) order by count desc, slug), '[]')
    from (
      select framework.slug, count(*) as count
      from frameworks.suggestion suggestion
      join frameworks.version version on version.id = suggestion.version_id
      join frameworks.framework framework on framework.id = version.framework_id
      where suggestion.status = 'open'
      group by framework.slug
    ) as waiting
  )
)`

/** The characteristics of the first framework, in the wording that holds, as one expression: its themes. */
export const ownThemes = () => sql<{ key: string; title: string | null; position: number }[]>`(
  select coalesce(json_agg(json_build_object('key', key, 'title', title, 'position', position) order by position), '[]')
  from frameworks.characteristic
  where version_id = (
    select version.id from frameworks.version version
    join frameworks.framework framework on framework.id = version.framework_id
    order by framework.position, framework.slug, version.status = 'current' desc, version.position desc
    limit 1
  )
)`
