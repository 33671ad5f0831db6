import type { KeyObject } from 'node:crypto'
import type { Logger } from 'pino'
import type { Chrome, TypedBefore } from '#ui/layout/chrome.ts'
import type { Viewer } from '../access.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database, Db } from '../db.ts'
import type { DoLater } from '../jobs.ts'
import type { Live } from '../live/live.ts'
import type { PageMemory } from '../page-memory.ts'
import type { Assets } from './assets.ts'

export type Surroundings = Pick<Chrome, 'community' | 'navigation'>

type Whose = { memberId: string; visitor: string; at: Date }

export type KeptWords = {
  keep(
    db: Db,
    keeping: Whose & { typed: TypedBefore; keeps?: readonly string[] },
  ): Promise<'kept' | 'too-long' | 'gone'>
  find(db: Db, whose: Whose): Promise<TypedBefore | null>
  forget(db: Db, which: { memberId: string; visitor: string; before: Date }): Promise<void>
}

/** What the web is made of; app.ts puts it together. */
export type WebParts = {
  config: Config
  database: Database
  clock: Clock
  log: Logger
  houseKey: KeyObject
  memory: PageMemory
  live: Live
  assets: Assets
  standing: Record<string, string>
  /** The member behind a session's hashed token; null when it has ended. */
  findViewer(db: Db, tokenHash: Buffer, now: Date): Promise<Viewer | null>
  /** What members typed in forms that were sent too late: kept for them, found and forgotten. */
  keptWords: KeptWords
  /** What stands around every page: the community's name and the navigation for this viewer. */
  findSurroundings(viewer: Viewer | null): Promise<Surroundings>
  /** The same as they were last found, or neutral ones: for a page that must be drawn without the database. */
  knownSurroundings(viewer: Viewer | null): Surroundings
  doLater: DoLater
  /** Called after each act, so that whoever waits for its consequences (mail) may look. */
  acted(): void
}
