import { aDecision } from '#test/decisions.ts'
import type { TestHouse } from '#test/house.ts'

/** A decision that takes dissent still, beside the one of the story, with somebody's under their name. */
export async function findDecision(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  const organiser = await house.signedIn('organiser')
  const { fields } = await organiser.get('/decisions/record')
  const { member } = await house.signedIn()
  const dissent = {
    'dissents.0.naming': 'named',
    'dissents.0.holder': member.name,
    'dissents.0.disagrees': 'All of it',
    'dissents.0.supports': 'no',
  }
  const { location } = await organiser.post('/decisions/record', { ...fields, ...aDecision, ...dissent })
  const { id } = await house.db
    .selectFrom('governance.dissent')
    .select('id')
    .where('memberId', '=', member.id)
    .executeTakeFirstOrThrow()
  return { number: /DR-\d+-\d+/.exec(`${location}`)?.[0] ?? '', dissent: id }
}
