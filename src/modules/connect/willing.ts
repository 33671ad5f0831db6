import { listSignUps, type SignUp } from '#modules/interest/index.ts'
import type { Db } from '#platform/db.ts'

/** Lists who said, when they became members, that they would like to take part in rounds. */
export async function listWilling(db: Db): Promise<SignUp[]> {
  const willing: SignUp[] = []
  let after: string | undefined
  do {
    const some = await listSignUps(db, { after })
    willing.push(...some.filter(({ rounds }) => rounds.length > 0))
    after = some.at(-1)?.memberId
  } while (after !== undefined)
  return willing
}
