import { EmptyState } from '#ui/layout/empty-state.tsx'
import { addressOf, isWantingNothing, type Wanted } from './form.ts'
import type { Directory } from './query.ts'
import { listFilters } from './search-form.tsx'
import { counted } from './words.ts'

/** Nobody on this page: why that may be, and each way on that leads to somebody. */
export const NobodyFound = ({ directory, wanted }: { directory: Directory; wanted: Wanted }) => {
  if (directory.count > 0 || isWantingNothing(wanted))
    return (
      <EmptyState next={<a href={addressOf(wanted)}>See the first page</a>}>
        There are no more members here.
      </EmptyState>
    )
  const ways = listFilters(wanted, directory.choices)
    .map((filter) => ({
      ...filter,
      count: filter.kind === 'find' || filter.kind === 'gives' ? null : directory.without[filter.kind],
    }))
    .filter(({ count }) => count !== 0)
  return (
    <EmptyState
      next={
        <ul class="nhsuk-list">
          {ways.length > 1 &&
            ways.map(({ words, href, count }) => (
              <li>
                <a href={href}>Look without {words}</a>
                {count !== null && ` (${counted(count)})`}
              </li>
            ))}
          <li>
            <a href="/members">See everybody</a>
          </li>
        </ul>
      }
    >
      Nobody whom you may see has all of this. Fewer or shorter words find more, and so does looking in one
      respect less.
    </EmptyState>
  )
}
