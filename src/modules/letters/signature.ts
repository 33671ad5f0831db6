import { communityCalled, type Sender } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/** Finds who signs a letter to many: the community, by its name. */
export const findSignature = async (db: Db): Promise<Sender> =>
  (await communityCalled.ask(db)) ?? { name: 'Commonweal', shortName: 'Commonweal' }
