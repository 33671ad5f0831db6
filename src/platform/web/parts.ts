import type { KeyObject } from 'node:crypto'
import type { Logger } from 'pino'
import type { Chrome } from '#ui/layout/chrome.ts'
import type { Viewer } from '../access.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database, Db } from '../db.ts'
import type { DoLater } from '../jobs.ts'
import type { Live } from '../live/live.ts'
import type { PageMemory } from '../page-memory.ts'
import type { Assets } from './assets.ts'

export type Surroundings = Pick<Chrome, 'community' | 'navigation'>

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
  /** What stands around every page: the community's name and the navigation for this viewer. */
  findSurroundings(viewer: Viewer | null): Promise<Surroundings>
  /** The same as they were last found, or neutral ones: for a page that must be drawn without the database. */
  knownSurroundings(viewer: Viewer | null): Surroundings
  doLater: DoLater
  /** Called after each act, so that whoever waits for its consequences (mail) may look. */
  acted(): void
}
