import { unsubscribeToken } from '#modules/letters/index.ts'
import { offerSignInLink } from '#modules/people/index.ts'
import { findHouseKey } from '#platform/secret.ts'
import type { TestHouse } from '#test/house.ts'
import { plantStory } from '../../src/seed.ts'

/** What stands for each `:word` of an address, so that the address leads to something that is there. */
export type Things = Readonly<Record<string, string>>

/** Plants the story of the first year, with a mail that waits and a link to sign in, and names what there is. */
export async function plantThings(house: TestHouse): Promise<Things> {
  await plantStory(house, house.clock.now())
  return { ...(await findPeople(house)), ...(await findFrameworks(house)), ...(await findCommunity(house)) }
}

async function findPeople({ db, clock, config, ...house }: TestHouse): Promise<Things> {
  const { member } = await house.signedIn()
  const visitor = house.visitor()
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { address: member.address })
  const mail = await db.selectFrom('platform.mail').select('id').executeTakeFirstOrThrow()
  const { address } = member
  const link = await offerSignInLink(db, { address, baseUrl: config.baseUrl, at: clock.now() })
  const letter = unsubscribeToken(await findHouseKey(db), member.id, 'people.newMembers')
  return { member: member.id, mail: mail.id, token: `${link}`.split('/').at(-1) ?? '', letter }
}

/** The framework with the most versions, and its behaviours as they are worded today. */
async function findFrameworks({ db }: TestHouse): Promise<Things> {
  const versions = await db
    .selectFrom('frameworks.version as version')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .select(['framework.slug', 'version.id', 'version.label', 'version.status', 'version.position'])
    .orderBy('version.position')
    .execute()
  const several = [...Map.groupBy(versions, ({ slug }) => slug).values()].sort((a, b) => b.length - a.length)
  const [first, ...later] = several[0] ?? []
  const current = later.find(({ status }) => status === 'current')
  if (!first || !current) throw new Error('The story has no framework with two versions')
  const behaviour = await db
    .selectFrom('frameworks.behaviour as behaviour')
    .innerJoin(
      'frameworks.characteristic as characteristic',
      'characteristic.id',
      'behaviour.characteristicId',
    )
    .where('characteristic.versionId', '=', current.id)
    .select(['characteristic.key', 'behaviour.slug'])
    .executeTakeFirstOrThrow()
  const link = await db
    .selectFrom('frameworks.crosswalkLink as link')
    .innerJoin('frameworks.crosswalk as crosswalk', 'crosswalk.id', 'link.crosswalkId')
    .select(['crosswalk.slug', 'link.id'])
    .executeTakeFirstOrThrow()
  return {
    framework: current.slug,
    version: current.label,
    before: first.label,
    after: current.label,
    characteristic: behaviour.key,
    behaviour: behaviour.slug,
    crosswalk: link.slug,
    link: link.id,
    format: 'csv',
  }
}

async function findCommunity({ db }: TestHouse): Promise<Things> {
  const edition = await db.selectFrom('community.edition').select('id').executeTakeFirstOrThrow()
  // Edit 0 of a page is the one that came with the house.
  return { edition: String(edition.id), page: 'privacy', edit: '0', block: 'story' }
}

/** An address with something real in the place of each `:word`. */
export const fillIn = (url: string, things: Things): string =>
  url.replace(/:(\w+)/g, (_, word: string) => {
    const thing = things[word]
    if (thing === undefined) throw new Error(`${url}: say in test/generated/things.ts what :${word} is`)
    return encodeURIComponent(thing)
  })
