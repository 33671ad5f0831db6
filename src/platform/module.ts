import { holdsRole, type RoleDoor, rolesOf, type Viewer } from './access.ts'
import type { ActWords } from './act-words.ts'
import type { Command } from './command.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { Job } from './jobs.ts'
import type { PersonalTable } from './personal.ts'
import type { Retention } from './retention.ts'
import type { Route } from './route.ts'
import type { Topic } from './topics.ts'

/** What a module brings into the house; each module's routes.ts hands it to app.ts. */
export type ModuleParts = {
  routes: readonly Route[]
  /**
   * Its entries in the main navigation, for everybody, for those who are not signed in or for those who hold the role;
   * `and` are other addresses that belong to an entry, as where organisers prepare what it shows.
   */
  navigation?: readonly { href: string; text: string; for?: Readers; and?: readonly string[] }[]
  jobs?: readonly Job[]
  /** What its acts are called, by their names: the page of acts says them. */
  acts?: Readonly<Record<string, ActWords>>
  /** How long it keeps what it holds for a while only. */
  retention?: readonly Retention[]
  /** What it holds of people, table by table. */
  personal?: readonly PersonalTable[]
  /** What it may write to members about, as each of them chooses. */
  topics?: readonly Topic[]
  /** Its commands of `npx commonweal`. */
  commands?: readonly Command[]
  /** What must be so before the house opens; where it is not, it throws an OperatorError with what to do. */
  prepare?(ask: { db: Db; config: Config }): Promise<void>
  /** Routes that exist only on a house in development. */
  developmentRoutes?: readonly Route[]
}

/** What a module lays into a new house: its part of the story of the first year. */
export type Seed = (ask: { db: Db; config: Config; now: Date }) => Promise<void>

/** For whom an entry of the navigation is: a visitor is whoever is not signed in. */
type Readers = 'visitor' | 'member' | RoleDoor

/** Whoever must prove a second factor first sees the way too: it leads to where they can. */
export function isFor(readers: Readers | undefined, viewer: Viewer | null): boolean {
  if (readers === undefined) return true
  if (!viewer) return readers === 'visitor'
  if (readers === 'visitor') return false
  return readers === 'member' || rolesOf(readers).some((role) => holdsRole(role, viewer))
}
