import {
  addressOf,
  behaviourName,
  characteristicName,
  type FrameworkVersion,
  findOwnFramework,
  findVersionsById,
  plainText,
} from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import type { Conversation } from './conversation.ts'

/** A behaviour of the wording that a conversation speaks of. */
export type WordedBehaviour = {
  id: string
  name: string
  text: string
  href: string
  characteristic: { key: string; name: string }
}

/**
 * Lists the behaviours that a conversation speaks of: those of its version, of its characteristic where it has one. Two
 * queries; none where it speaks of no version.
 */
export async function listWording(
  db: Db,
  { versionId, characteristic }: Pick<Conversation, 'versionId' | 'characteristic'>,
): Promise<WordedBehaviour[]> {
  if (versionId === null) return []
  const [version] = await findVersionsById(db, [versionId])
  if (!version) return []
  return behavioursOf(version).filter(
    (one) => characteristic === '' || one.characteristic.key === characteristic,
  )
}

/** Lists the behaviours of the community's own framework, in the wording that holds. One query, mostly. */
export async function listOwnWording(db: Db): Promise<WordedBehaviour[]> {
  const version = await findOwnFramework(db)
  return version ? behavioursOf(version) : []
}

const behavioursOf = (version: FrameworkVersion): WordedBehaviour[] =>
  version.characteristics.flatMap((one) =>
    one.behaviours.map((behaviour) => ({
      id: behaviour.id,
      name: behaviourName(behaviour),
      text: plainText(behaviour.text),
      href: addressOf(version, one, behaviour),
      characteristic: { key: one.key, name: characteristicName(one) },
    })),
  )
