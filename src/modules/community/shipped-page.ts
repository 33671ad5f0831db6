import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { houseRoot } from '#platform/root.ts'
import type { CommunityPage, PageSlug } from './page.ts'

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
