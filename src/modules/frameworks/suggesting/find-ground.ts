import type { Db } from '#platform/db.ts'
import { findDraft } from '../drafting/queries.ts'
import { linksBetween } from '../lineage/links.ts'
import { findVersionPair } from '../lineage/queries.ts'
import { findVersion } from '../queries.ts'
import type { FrameworkVersion } from '../version.ts'
import type { Ground } from './ground.ts'

type Asked = { framework: string; version: FrameworkVersion }

/** Finds what a suggestion about this version is held against today. */
export async function findGround(db: Db, { framework, version }: Asked): Promise<Ground> {
  const draft = await findDraft(db, framework)
  return {
    draft,
    ...(await findBase(db, { framework, version }, draft ? (draft.basedOn?.label ?? null) : 'current')),
  }
}

/** The same for whoever may not see a draft: the wording in force. */
export async function findPublicGround(db: Db, asked: Asked): Promise<Ground> {
  return { draft: null, ...(await findBase(db, asked, 'current')) }
}

async function findBase(
  db: Db,
  { framework, version }: Asked,
  label: string | null,
): Promise<Pick<Ground, 'base' | 'links'>> {
  if (label === null) return { base: null, links: [] }
  const base = await findVersion(db, framework, label)
  if (base.id === version.id) return { base, links: linksBetween({ before: version, after: base }, []) }
  const pair = await findVersionPair(db, { framework, before: version.label, after: base.label })
  return { base, links: linksBetween(pair, pair.stored) }
}
