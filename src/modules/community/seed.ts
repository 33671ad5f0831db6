import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Seed } from '#platform/module.ts'
import { houseRoot } from '#platform/root.ts'
import { type Community, untold } from './community.ts'
import { fromFile } from './community-file.ts'

/** What the source document says in sentences, and the file does not hold. */
const inItsWords = {
  // seeds/002: the objective of the introductory event, as a sentence of its own.
  lead: 'We bring together south east London leaders from across boundaries to form a vibrant, joyful and rewarding community of system leaders.',
  // seeds/002 to the letter, but for "form", which the source misspells.
  story: `The development of an 'Integrated care system' (ICS) for south east London seeks to bring together all those involved in health, health care and social care to improve outcomes for our communities and meet our biggest challenges.

While the ICS involves some structural change, the real test is whether it equally changes how we work together across boundaries as **system leaders**.

In October 2021 we wrote to colleagues across south east London, spanning sectors and disciplines, with a call to be part of a developing community of system leaders.

Over 100 colleagues responded to our invitation, and on 21 October, 60 of us came together for a digital workshop to explore the ways we can bring together south east London leaders from across boundaries to form **a vibrant, joyful and rewarding community of system leaders**.

*From “Community of South East London System Leaders: an emerging identity”.*`,
} satisfies Partial<Community>

/** Plants the community of the source documents, word for word. */
export const plantCommunity: Seed = async ({ db, config, now }) => {
  const file: unknown = parse(await readFile(join(houseRoot, 'content', 'community.yaml'), 'utf8'))
  const community = { ...fromFile(file), ...inItsWords, contact: config.organiserEmail }
  await plant(db, community, 'As its source documents say', now)
}

/** Plants a community that has only a neutral name, and an address to write to: the rest is for its editors. */
export const plantUntoldCommunity: Seed = async ({ db, config, now }) => {
  await plant(db, { ...untold, contact: config.organiserEmail }, 'The first', now)
}

const plant = (db: Parameters<Seed>[0]['db'], community: Community, note: string, at: Date) =>
  db
    .insertInto('community.edition')
    .values({ content: JSON.stringify(community), publishedAt: at, note })
    .execute()
