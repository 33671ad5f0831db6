import { Pagination } from './pagination.tsx'

/** Leads to the pages of a list before and after this one; nothing where there is one alone. */
export function PagesOfList({ at, page, pages }: { at: string; page: number; pages: number }) {
  if (pages < 2) return null
  // What else is asked of the list stands in its address.
  const paged = `${at}${at.includes('?') ? '&' : '?'}page=`
  return (
    <Pagination
      previous={page > 1 ? { href: page === 2 ? at : `${paged}${page - 1}` } : undefined}
      next={page < pages ? { href: `${paged}${page + 1}` } : undefined}
      items={[
        ...(page > 2 ? [{ number: 1, href: at }, { ellipsis: true } as const] : []),
        ...[page - 1, page, page + 1]
          .filter((number) => number >= 1 && number <= pages)
          .map((number) => ({
            number,
            href: number === 1 ? at : `${paged}${number}`,
            current: number === page,
          })),
        ...(page < pages - 1
          ? [{ ellipsis: true } as const, { number: pages, href: `${paged}${pages}` }]
          : []),
      ]}
    />
  )
}

/** The number of a page of a list, as an address says it: 1 where it says none. */
export const pageNumbered = (typed: string | undefined) =>
  /^[1-9]\d{0,4}$/.test(typed ?? '') ? Number(typed) : 1
