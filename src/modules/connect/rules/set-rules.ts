import type { Odd, Rules } from '#maths/matching/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { readRules } from '../rules.ts'
import { isRelaxed, type RulesAnswers, rulesOf } from './form.ts'

type Ask = { campaign: { id: string; slug: string }; answers: RulesAnswers; by: string; at: Date }
export type Outcome = 'set' | 'changed-meanwhile' | 'needs-reason'

/**
 * Sets who may meet whom in a campaign and what counts. Letting people of one part of the system or of one organisation
 * meet needs a reason, which is kept, and is an act of its own for all to read.
 */
export function setRules(db: Db, { campaign, answers, by, at }: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('connect.campaign')
      .select(['rules', 'revision', 'relaxedBecause'])
      .where('id', '=', campaign.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (held.revision !== answers.revision) return 'changed-meanwhile'
    const before = readRules(held.rules)
    const rules = rulesOf(answers, before)
    const relaxed = isRelaxed(rules, before)
    if (relaxed && answers.because === '') return 'needs-reason'
    await tx
      .updateTable('connect.campaign')
      .set({
        rules: JSON.stringify(rules),
        odd: answers.odd satisfies Odd,
        relaxedBecause: isStrict(rules) ? '' : answers.because || held.relaxedBecause,
        revision: held.revision + 1,
      })
      .where('id', '=', campaign.id)
      .execute()
    const act = relaxed ? 'connect.relaxRules' : 'connect.setRules'
    await recordAct(tx, { act, by, on: { kind: 'campaign', id: campaign.slug }, at })
    return 'set'
  })
}

const isStrict = ({ partsDiffer, organisationsDiffer }: Rules) => partsDiffer && organisationsDiffer
