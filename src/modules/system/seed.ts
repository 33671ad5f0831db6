import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { slugOf } from '#platform/slug.ts'

const name = z.string().min(1).max(120)

/** The map as its file has it. */
const mapFile = z.object({
  parts: z.array(
    z.object({
      slug: z.string(),
      name,
      description: z.string().max(500),
      organisations: z.boolean().default(true),
    }),
  ),
  places: z.array(name),
  experience: z.array(z.object({ name, lived: z.boolean().default(false) })),
  organisations: z.record(z.string(), z.array(z.string().min(1).max(200))),
})
type MapFile = z.infer<typeof mapFile>

const readMap = async (): Promise<MapFile> =>
  mapFile.parse(parse(await readFile(join(houseRoot, 'content', 'system.yaml'), 'utf8')))

/** Plants the map of the story: south east London's parts and boroughs, and organisations that are invented. */
export const plantSystem: Seed = async ({ db, now }) => {
  const map = await readMap()
  await plantParts(db, map)
  await db
    .insertInto('system.place')
    .values(
      map.places.map((place, index) => ({ name: place, slug: slugOf(place, 'entry'), position: index + 1 })),
    )
    .execute()
  await plantOrganisations(db, map, now)
}

/** Plants what any such community can begin with: the parts and the kinds of experience, to be reworded. */
export const plantSystemWithoutStory: Seed = async ({ db }) => plantParts(db, await readMap())

async function plantParts(db: Db, { parts, experience }: MapFile): Promise<void> {
  await db
    .insertInto('system.part')
    .values(
      parts.map(({ organisations, ...part }, index) => ({
        ...part,
        hasOrganisations: organisations,
        position: index + 1,
      })),
    )
    .execute()
  await db
    .insertInto('system.experience')
    .values(
      experience.map((each, index) => ({
        name: each.name,
        slug: slugOf(each.name, 'entry'),
        isLived: each.lived,
        position: index + 1,
      })),
    )
    .execute()
}

async function plantOrganisations(db: Db, { organisations }: MapFile, now: Date): Promise<void> {
  const parts = await db.selectFrom('system.part').select(['id', 'slug', 'hasOrganisations']).execute()
  const rows = Object.entries(organisations).flatMap(([slug, names]) => {
    const part = parts.find((each) => each.slug === slug)
    if (!part?.hasOrganisations) throw new Error(`content/system.yaml: ${slug} is no part with organisations`)
    return names.map((each) => ({ name: each, partId: part.id, addedAt: now, checkedAt: now }))
  })
  await db.insertInto('system.organisation').values(rows).execute()
}
