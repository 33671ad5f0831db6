import { characteristicName, findOwnFramework } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'

/** A characteristic of the community's own framework, as pages name it. */
export type Named = { key: string; name: string }

/** Lists the characteristics that something can speak of, in the wording that holds. One query, mostly. */
export async function listCharacteristics(db: Db): Promise<Named[]> {
  const framework = await findOwnFramework(db)
  return (framework?.characteristics ?? []).map((one) => ({ key: one.key, name: characteristicName(one) }))
}
