import { listSystem } from '#modules/system/index.ts'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { beginChoices, endChoices } from '../chosen.ts'
import { holdMember } from '../standing.ts'
import type { ExperienceForm } from './form.ts'

type Choosing = { memberId: string; answers: ExperienceForm; at: Date }
type Kind = 'place' | 'experience'

/**
 * Lets a member say which places they belong to and what experience they bring. Only what they changed on the form
 * is changed, so that two windows do not undo each other. What is unticked ends today, and stays in the past; what is
 * ticked begins today, if it is still offered.
 */
export function chooseExperience(db: Db, { memberId, answers, at }: Choosing): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await holdMember(tx, memberId)
    const { places, experiences } = await listSystem(tx)
    const choose = chooser(tx, { memberId, at })
    const changed = [
      await choose('place', answers.seenPlaces, answers.places, places),
      await choose('experience', answers.seenExperiences, answers.experiences, experiences),
    ]
    if (!changed.includes(true)) return
    await recordAct(tx, {
      act: 'people.chooseExperience',
      by: memberId,
      on: { kind: 'member', id: memberId },
      at,
    })
    await announce(tx, contentChanged)
  })
}

const chooser =
  (tx: Tx, { memberId, at }: { memberId: string; at: Date }) =>
  async (
    kind: Kind,
    seen: ReadonlySet<string>,
    wanted: ReadonlySet<string>,
    offered: readonly { id: string }[],
  ): Promise<boolean> => {
    const today = dayOf(at)
    const begun = offered.map(({ id }) => id).filter((id) => wanted.has(id) && !seen.has(id))
    const ended = [...seen].filter((id) => !wanted.has(id))
    await beginChoices(tx, { kind, memberId, ids: begun, today })
    await endChoices(tx, { kind, memberId, ids: ended, today })
    return begun.length + ended.length > 0
  }
