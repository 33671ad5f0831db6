import { type Told, tell } from '#modules/letters/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Topic } from '#platform/topics.ts'
import { type Framework, plainText } from './framework.ts'
import { characteristicName, versionName } from './naming.ts'

/** A version of a framework was published. It is told by whoever publishes one, not by the seed of a new house. */
export const newVersionTopic: Topic = {
  key: 'frameworks.newVersion',
  name: 'New wordings of frameworks',
  does: 'When a version of a framework is published, or a draft is put up for discussion.',
  because: 'you chose to hear at once of new wordings of frameworks',
  standard: 'digest',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
  stillTrue: findStanding,
}

/** A wording that another one has followed meanwhile is no news any more. */
async function findStanding(db: Db, versionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('frameworks.version')
    .select('id')
    .where('id', 'in', versionIds)
    .where('status', '!=', 'superseded')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

type Published = { framework: Framework; versionId: string; by: string | null; at: Date }

const nobody: Told = { atOnce: 0, inDigest: 0 }

/** Tells members of a wording that was published, in the same transaction; of one that is long superseded, nobody. */
export async function tellPublished(tx: Tx, { framework, versionId, by, at }: Published): Promise<Told> {
  const { id, title, version, status, date, about, characteristics } = framework
  if (status === 'superseded') return nobody
  const name = versionName({ label: version, dated: date ?? null, status })
  const isDraft = status === 'draft'
  const names = characteristics.map(({ title: own }, index) =>
    plainText(characteristicName({ title: own ?? null, position: index + 1 })),
  )
  return await tell(tx, {
    topic: newVersionTopic,
    to: 'everybody',
    except: by,
    about: versionId,
    title: isDraft ? `${title}: a draft to discuss, ${name}` : `${title}: a new wording, ${name}`,
    summary: [
      isDraft ? 'It is not in force. Read it, and say what you think.' : 'It is in force from now on.',
      about ? plainText(about) : '',
      `Its characteristics: ${names.join('; ')}.`,
    ].join('\n'),
    href: `/frameworks/${id}/${version}`,
    at,
  })
}
