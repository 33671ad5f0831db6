import type { Theme } from '#maths/themes/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Conversation } from './conversation.ts'
import { findOpenedConversation } from './queries.ts'
import type { Said } from './said.ts'
import { noTheme } from './theme.ts'
import { findThemesNow, type ThemesNow } from './themes-now.ts'

export type FoundTheme = {
  /** The conversation whose theme it is; null for one of all that was said. */
  of: Conversation | null
  now: ThemesNow
  /** Null for what stands in none. */
  theme: Theme | null
  key: string
  texts: readonly Said[]
}

type Wanted = { word: string | undefined; of: string | undefined; patience?: number }

/**
 * Finds a theme by any text that stands in it, so that an address leads to it however it has changed; or what stands in
 * none. Null while themes are still being looked for.
 *
 * @throws NotFound where it stands in no theme any more.
 */
export async function findTheme(db: Db, { word, of: slug, ...waiting }: Wanted): Promise<FoundTheme | null> {
  const of = await findScope(db, slug)
  const now = await findThemesNow(db, { conversationId: of?.id ?? null, ...waiting })
  if (!now.found) return null
  const theme = now.found.themes.find(({ texts }) => texts.includes(word ?? '')) ?? null
  if (!theme && word !== noTheme) throw new NotFound('theme')
  const texts = (theme?.texts ?? now.found.rest).flatMap((id) => now.said.get(id) ?? [])
  return { of, now, theme, key: theme?.key ?? noTheme, texts }
}

/** The conversation that an address names; null where it names none. */
export const findScope = async (db: Db, slug: string | undefined): Promise<Conversation | null> =>
  slug ? await findOpenedConversation(db, slug) : null
/**
 * Finds a theme for whoever means to do something to it, however long it takes.
 *
 * @throws NotFound for what stands in none.
 */
export async function findThemeToShape(
  db: Db,
  { word, of }: { word: string | undefined; of: string | undefined },
): Promise<FoundTheme & { theme: NonNullable<FoundTheme['theme']> }> {
  const found = await findTheme(db, { word, of })
  if (!found?.theme) throw new NotFound('theme')
  return { ...found, theme: found.theme }
}
