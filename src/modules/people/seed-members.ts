import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { findOrganisations, listSystem, type SystemMap } from '#modules/system/index.ts'
import { roles } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { profileFields } from './introduction.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const words = z.string().default('')

/** The members of the story as their file has them. */
const membersFile = z.object({
  members: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      joined: day,
      roles: z.array(z.enum(roles)).default([]),
      unlisted: z.boolean().default(false),
      public: z.array(z.enum(profileFields)).default([]),
      hats: z.array(
        z.object({
          part: z.string(),
          organisation: z.string().optional(),
          role: words,
          since: day.optional(),
          until: day.optional(),
        }),
      ),
      places: z.array(z.string()).default([]),
      experience: z.array(z.string()).default([]),
      about: words,
      gives: words,
      gains: words,
      arrangement: z.object({ access_needs: words, payment: words }).optional(),
    }),
  ),
})
type Told = z.infer<typeof membersFile>['members'][number]
type Planted = Told & { id: string }

/** Plants the members of the story: a hundred and twenty people, all of them invented, from every part. */
export const plantMembers: Seed = async ({ db }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'members.yaml'), 'utf8'))
  const { members } = membersFile.parse(file)
  const added = await db
    .insertInto('people.member')
    .values(members.map(({ name, joined }) => ({ name, joinedAt: noon(joined) })))
    .returning('id')
    .execute()
  const planted = members.map((told, index) => ({ ...told, id: `${added[index]?.id}` }))
  await plantAddressesAndRoles(db, planted)
  await plantStanding(db, planted, await listSystem(db))
  await plantProfiles(db, planted)
}

const noon = (on: string) => new Date(`${on}T12:00:00Z`)

async function plantAddressesAndRoles(db: Db, planted: readonly Planted[]): Promise<void> {
  await db
    .insertInto('people.address')
    .values(planted.map(({ id, address, joined }) => ({ memberId: id, address, verifiedAt: noon(joined) })))
    .execute()
  await db
    .insertInto('people.heldRole')
    .values(
      planted.flatMap(({ id, joined, roles: held }) =>
        held.map((role) => ({ memberId: id, role, grantedAt: noon(joined) })),
      ),
    )
    .execute()
}

async function plantStanding(db: Db, planted: readonly Planted[], map: SystemMap): Promise<void> {
  const organisations = await findNamed(db, planted)
  const hats = planted.flatMap(({ id, joined, hats: told }) =>
    told.map((hat, place) => ({
      memberId: id,
      partId: idOf(map.parts, hat.part),
      organisationId: hat.organisation ? (organisations.get(hat.organisation) ?? null) : null,
      roleInWords: hat.role,
      sinceOn: hat.since ?? joined,
      untilOn: hat.until ?? null,
      isMain: place === 0,
    })),
  )
  await db.insertInto('people.hat').values(hats).execute()
  await db
    .insertInto('people.memberPlace')
    .values(
      planted.flatMap(({ id, joined, places }) =>
        places.map((slug) => ({ memberId: id, placeId: idOf(map.places, slug), sinceOn: joined })),
      ),
    )
    .execute()
  await db
    .insertInto('people.memberExperience')
    .values(
      planted.flatMap(({ id, joined, experience }) =>
        experience.map((slug) => ({
          memberId: id,
          experienceId: idOf(map.experiences, slug),
          sinceOn: joined,
        })),
      ),
    )
    .execute()
}

/** The organisations that the members name, by their names: each is in the map of the story. */
async function findNamed(db: Db, planted: readonly Planted[]): Promise<ReadonlyMap<string, string>> {
  const names = [
    ...new Set(planted.flatMap(({ hats }) => hats.flatMap(({ organisation }) => organisation ?? []))),
  ]
  const found = await Promise.all(
    names.map(async (name) => {
      const [same] = (await findOrganisations(db, { words: name })).filter(({ isSame }) => isSame)
      if (!same) throw new Error(`content/members.yaml: content/system.yaml has no organisation ${name}`)
      return [name, same.id] as const
    }),
  )
  return new Map(found)
}

function idOf(things: readonly { id: string; slug: string }[], slug: string): string {
  const found = things.find((thing) => thing.slug === slug)
  if (!found) throw new Error(`content/members.yaml: content/system.yaml has no ${slug}`)
  return found.id
}

async function plantProfiles(db: Db, planted: readonly Planted[]): Promise<void> {
  await db
    .insertInto('people.profile')
    .values(
      planted.map(({ id, about, gives, gains, unlisted, joined }) => ({
        memberId: id,
        about,
        gives,
        gains,
        unlistedAt: unlisted ? noon(joined) : null,
      })),
    )
    .execute()
  await db
    .insertInto('people.audience')
    .values(
      planted.flatMap(({ id, public: open }) =>
        open.map((field) => ({ memberId: id, field, audience: 'public' })),
      ),
    )
    .execute()
  await db
    .insertInto('people.arrangement')
    .values(
      planted.flatMap(({ id, arrangement }) =>
        arrangement
          ? [{ memberId: id, accessNeeds: arrangement.access_needs, payment: arrangement.payment }]
          : [],
      ),
    )
    .execute()
}
