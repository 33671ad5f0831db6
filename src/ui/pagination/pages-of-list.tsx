import { Pagination } from './pagination.tsx'

/** Leads to the pages of a list before and after this one; nothing where there is one alone. */
export const PagesOfList = ({ at, page, pages }: { at: string; page: number; pages: number }) =>
  pages < 2 ? null : (
    <Pagination
      previous={page > 1 ? { href: page === 2 ? at : `${at}?page=${page - 1}` } : undefined}
      next={page < pages ? { href: `${at}?page=${page + 1}` } : undefined}
      items={[
        ...(page > 2 ? [{ number: 1, href: at }, { ellipsis: true } as const] : []),
        ...[page - 1, page, page + 1]
          .filter((number) => number >= 1 && number <= pages)
          .map((number) => ({
            number,
            href: number === 1 ? at : `${at}?page=${number}`,
            current: number === page,
          })),
        ...(page < pages - 1
          ? [{ ellipsis: true } as const, { number: pages, href: `${at}?page=${pages}` }]
          : []),
      ]}
    />
  )

/** The number of a page of a list, as an address says it: 1 where it says none. */
export const pageNumbered = (typed: string | undefined) =>
  /^[1-9]\d{0,4}$/.test(typed ?? '') ? Number(typed) : 1
