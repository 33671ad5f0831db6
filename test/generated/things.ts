import { unsubscribeToken } from '#modules/letters/index.ts'
import { offerSignInLink } from '#modules/people/index.ts'
import { findHouseKey } from '#platform/secret.ts'
import { applyAs, beginAs, linkIn } from '#test/applicant.ts'
import type { TestHouse } from '#test/house.ts'
import { complain } from '../../src/modules/complaints/complain/complain.ts'
import { publishFigures } from '../../src/modules/diversity/publish/publish.ts'
import { lastQuarter, slugOf } from '../../src/modules/diversity/quarter.ts'
import { confirm } from '../../src/modules/invitations/send/send.ts'
import { sendSome } from '../../src/modules/invitations/send/send-some.ts'
import { readList } from '../../src/modules/invitations/upload/read-list.ts'
import { upload } from '../../src/modules/invitations/upload/upload.ts'
import { wayBackOf } from '../../src/modules/privacy/departure.ts'
import { plantStory } from '../../src/seed.ts'
import { findBoard } from './board-things.ts'
import { findCampaign } from './campaign-things.ts'
import { findCause } from './cause-things.ts'
import { findCoDesign } from './co-design-things.ts'
import { findConnect } from './connect-things.ts'
import { findConversation } from './conversation-things.ts'
import { findDecision } from './decision-things.ts'
import { findEvent } from './event-things.ts'
import { findTheme } from './theme-things.ts'

/** What stands for each `:word` of an address, so that the address leads to something that is there. */
export type Things = Readonly<Record<string, string>>

/** Plants the story of the first year, with a mail that waits and a link to sign in, and names what there is. */
export async function plantThings(house: TestHouse): Promise<Things> {
  await plantStory(house, house.clock.now())
  const connect = await findConnect(house)
  return {
    ...(await findSystem(house)),
    ...(await findPeople(house)),
    ...(await findInterest(house)),
    ...(await findInvitations(house)),
    ...(await findComplaint(house)),
    ...(await findWayBack(house)),
    ...connect,
    ...(await findConversation(house, { insight: `${connect.insight}` })),
    ...(await findCause(house)),
    ...(await findEvent(house)),
    ...(await findFrameworks(house)),
    ...(await findCoDesign(house)),
    ...(await findBoard(house)),
    ...(await findTheme(house)),
    ...(await findDecision(house)),
    ...(await findCommunity(house)),
    ...(await findCampaign(house)),
    ...(await publishQuarter(house)),
  }
}

/** A part of the system, an organisation in it that somebody named, and the hat of a member who stands there. */
async function findSystem({ db, clock, ...house }: TestHouse): Promise<Things> {
  const part = await db
    .selectFrom('system.part')
    .select('id')
    .where('slug', '=', 'hospitals')
    .executeTakeFirstOrThrow()
  const organisation = await db
    .insertInto('system.organisation')
    .values({ name: 'Somebody’s hospital', partId: part.id, addedAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { member } = await house.signedIn()
  const hat = await db
    .insertInto('people.hat')
    .values({
      memberId: member.id,
      partId: part.id,
      organisationId: organisation.id,
      sinceOn: '2020-05-01',
      isMain: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { kind: 'part', entry: part.id, organisation: organisation.id, hat: hat.id }
}

/** The figures of the quarter in which the house was planted, as its keeper takes them after its end. */
async function publishQuarter({ owner, clock }: TestHouse): Promise<Things> {
  const later = new Date(clock.now().getTime() + 92 * 24 * 60 * 60 * 1000)
  await publishFigures(owner.db, { now: later })
  return { quarter: slugOf(lastQuarter(later)), subject: 'ethnic-group' }
}

async function findPeople({ db, clock, config, ...house }: TestHouse): Promise<Things> {
  const { member } = await house.signedIn()
  await addPhotograph({ db, clock }, member.id)
  const visitor = house.visitor()
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { address: member.address })
  const mail = await db.selectFrom('platform.mail').select('id').executeTakeFirstOrThrow()
  const { address } = member
  const link = await offerSignInLink(db, { address, baseUrl: config.baseUrl, at: clock.now() })
  const token = `${link}`.split('/').at(-1) ?? ''
  // A link that proves an address works for the one member who asked, so here is one that nobody has.
  const request = await db
    .insertInto('people.addressRequest')
    .values({ askedBy: member.id, askedAt: clock.now(), reason: 'To write to everybody by hand' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const letter = unsubscribeToken(await findHouseKey(db), member.id, 'people.newMembers')
  return { member: member.id, size: 'small', mail: mail.id, token, proof: token, letter, request: request.id }
}

/** Somebody who waits to be answered, with the link that they got; and somebody who has begun, with theirs. */
async function findInterest(house: TestHouse): Promise<Things> {
  const part = await house.db.selectFrom('system.part').select('id').limit(1).executeTakeFirst()
  const who = { name: 'Wren Test-Waiting', part: part?.id ?? '' }
  const [waiting, beginning] = ['waiting@commonweal.example', 'beginning@commonweal.example']
  await applyAs(house.visitor(), { ...who, address: waiting })
  await beginAs(house.visitor(), { ...who, address: beginning })
  const { id } = await house.db
    .selectFrom('interest.expression')
    .select('id')
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow()
  const standing = await linkIn(house, { act: 'interest.send', to: waiting })
  const resumption = await linkIn(house, { act: 'interest.mailResumeLink', to: beginning })
  const last = (link: string) => link.split('/').at(-1) ?? ''
  return { expression: id, question: 'name', standing: last(standing), resumption: last(resumption) }
}

/** A complaint that waits for an answer. */
async function findComplaint({ db, config, clock }: TestHouse): Promise<Things> {
  const told = { name: 'Ruth', address: 'ruth@commonweal.example', words: 'You lost it.' }
  await complain(db, { ...told, origin: 'here', config, at: clock.now() })
  const { id } = await db.selectFrom('complaints.complaint').select('id').executeTakeFirstOrThrow()
  return { complaint: id }
}

/** The way back of somebody who has left. */
async function findWayBack({ db, clock, ...house }: TestHouse): Promise<Things> {
  const gone = await house.signedIn()
  await gone.get('/account/leave')
  await gone.post('/account/leave')
  const at = clock.now()
  return { wayBack: await wayBackOf(db, { memberId: gone.member.id, leftAt: at }) }
}

/** A list that is not sent, and one that is, with the invitation and the link in its letter. */
async function findInvitations({ db, clock, config }: TestHouse): Promise<Things> {
  const at = clock.now()
  const bring = (address: string) => {
    const reading = readList(Buffer.from(address))
    return upload(db, { people: reading.ok ? reading.people : [], fileName: 'people.csv', by: null, at })
  }
  const [unsent, sent] = [await bring('later@commonweal.example'), await bring('called@commonweal.example')]
  const letter = { subject: 'Come', words: 'Do.' }
  await db.transaction().execute((tx) => confirm(tx, { batchId: sent.id, letter, by: null, at }))
  await sendSome(db, { batchId: sent.id, config, at })
  const invitation = await db.selectFrom('invitations.invitation').select('id').executeTakeFirstOrThrow()
  const mail = await db
    .selectFrom('platform.mail')
    .select('bodyText')
    .where('act', '=', 'invitations.send')
    .executeTakeFirstOrThrow()
  const call = /\/invited\/([\w-]+)/.exec(mail.bodyText)?.[1] ?? ''
  return { batch: unsent.id, invitation: invitation.id, call }
}

/** A photograph that everybody may see. */
async function addPhotograph(
  { db, clock }: Pick<TestHouse, 'db' | 'clock'>,
  memberId: string,
): Promise<void> {
  const picture = Buffer.from('a picture, as far as an address is concerned')
  const photograph = {
    version: 'v',
    small: picture,
    large: picture,
    alternative: 'Somebody',
    addedAt: clock.now(),
  }
  await db
    .insertInto('people.photograph')
    .values({ memberId, ...photograph })
    .execute()
  const open = ['name', 'photograph'].map((field) => ({ memberId, field, audience: 'public' }))
  await db.insertInto('people.audience').values(open).execute()
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
