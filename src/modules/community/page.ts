import { NotFound } from '#platform/errors.ts'

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

/**
 * Puts the community's own name and address into a page's words, where they say `{community}` and `{contact}`.
 * Signs that Markdown would read are marked as plain ones.
 */
export function fillIn(body: string, { name, contact }: { name: string; contact: string }): string {
  const plain = (words: string) => words.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&')
  const address = contact ? `[${plain(contact)}](mailto:${encodeURI(contact)})` : 'the organiser'
  return body.replaceAll('{community}', () => plain(name)).replaceAll('{contact}', () => address)
}
