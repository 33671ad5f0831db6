import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NotFound } from '#platform/errors.ts'
import { houseRoot } from '#platform/root.ts'

/** The pages that a community words itself. Each is at its own address: `/privacy`. */
export const pageSlugs = ['accessibility', 'privacy', 'cookies', 'glossary'] as const
export type PageSlug = (typeof pageSlugs)[number]

/** A page in the words of one of its edits. */
export type CommunityPage = {
  /** Nought for the words that came with the house. */
  id: number
  slug: PageSlug
  title: string
  /** In Markdown. */
  body: string
  publishedAt: Date | null
  publishedBy: string | null
}

/** The page that an address names. @throws NotFound for any other word. */
export function pageNamed(word: string | undefined): PageSlug {
  const slug = pageSlugs.find((known) => known === word)
  if (!slug) throw new NotFound()
  return slug
}

const shipped = new Map<PageSlug, CommunityPage>()

/** The words that a page has until the community gives it its own: content/pages/, its first line the title. */
export async function readShippedPage(slug: PageSlug): Promise<CommunityPage> {
  const known = shipped.get(slug)
  if (known) return known
  const text = await readFile(join(houseRoot, 'content', 'pages', `${slug}.md`), 'utf8')
  const [, title = slug, body = ''] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? []
  const page = { id: 0, slug, title: title.trim(), body: body.trim(), publishedAt: null, publishedBy: null }
  shipped.set(slug, page)
  return page
}

/**
 * Puts the community's own name and address into a page's words, where they say `{community}` and `{contact}`.
 * Signs that Markdown would read are marked as plain ones.
 */
export function fillIn(body: string, { name, contact }: { name: string; contact: string }): string {
  const plain = (words: string) => words.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&')
  const address = contact ? `[${plain(contact)}](mailto:${encodeURI(contact)})` : 'the organiser'
  return body.replaceAll('{community}', () => plain(name)).replaceAll('{contact}', () => address)
}
