import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { findThemes, type Themes } from '#maths/themes/index.ts'
import type { Db } from '#platform/db.ts'
import { findThemesInWorker } from '#platform/themes/in-worker.ts'
import { listSaid } from './list-said.ts'
import { isEnglish, type Said } from './said.ts'
import { type KeptEdit, listThemeEdits, revisionOf, themeEditOf } from './theme-edits.ts'

/** All that is to be known of the themes of a conversation, or of all that was said. */
export type ThemesNow = {
  said: ReadonlyMap<string, Said>
  edits: readonly KeptEdit[]
  /** The edits, by id, that find nothing any more to be done to. */
  lost: ReadonlySet<string>
  revision: number
  /** Null while they are still being looked for. */
  found: Themes | null
}

/** For so long a page waits; then it says that it is looking. */
export const patienceMilliseconds = 1_000

type Asked = { conversationId: string | null; patience?: number }

/**
 * Finds the themes of a conversation, or of all that was said: as they are now, with all that people did to them. Two
 * queries. Without `patience` it waits however long it takes.
 */
export async function findThemesNow(db: Db, { conversationId, patience }: Asked): Promise<ThemesNow> {
  const [said, edits] = [await listSaid(db, conversationId), await listThemeEdits(db, conversationId)]
  const held = edits.filter(({ undoneAt }) => undoneAt === null)
  const texts = said.map((one) => ({
    id: one.id,
    words: isEnglish(one) ? one.words : '',
    // A card without a name is somebody's, and says of nobody whose.
    person: one.person ?? (one.source === 'insight' ? `unnamed ${one.id}` : null),
    isNamed: one.isNamed,
  }))
  const looking = look(conversationId, { texts, edits: held.map(themeEditOf) })
  const found = await (patience === undefined ? looking : Promise.race([looking, wait(patience, null)]))
  const lost = found?.lost.flatMap((at) => held[at]?.id ?? []) ?? []
  return {
    said: new Map(said.map((one) => [one.id, one])),
    edits,
    lost: new Set(lost),
    revision: revisionOf(edits),
    found,
  }
}

/** What was found last, for each conversation and for all: looked for again only when something has changed. */
const known = new Map<string, { of: string; found: Promise<Themes> }>()
const mostKnown = 50
/** So many texts are read in less time than a thread takes to begin; more would keep others waiting. */
const mostHere = 300

function look(
  conversationId: string | null,
  asked: Parameters<typeof findThemesInWorker>[0],
): Promise<Themes> {
  const key = conversationId ?? ''
  const of = createHash('sha256').update(JSON.stringify(asked)).digest('base64')
  const last = known.get(key)
  if (last?.of === of) return last.found
  const isShort = asked.texts.length <= mostHere
  const found = isShort ? Promise.resolve(findThemes(asked.texts, asked.edits)) : findThemesInWorker(asked)
  known.set(key, { of, found })
  // What failed is looked for anew by whoever asks next; whoever waits hears of it.
  found.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return found
}
