import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { groupsPerPage } from '../groups-per-page.ts'
import { reasonsInWords } from '../reasons-in-words.ts'
import type { Group, Preview } from './query.ts'

type Props = { preview: Preview; words: string; page: number; home: string; canChange: boolean }

/** Who meets whom and why, a page at a time, with a search by name. */
export const Groups = ({ preview, words, page, home, canChange }: Props) => (
  <>
    <Form action={`${home}/preview#pairs`} method="get" class="cw-filters cw-print-hidden">
      <TextField form={filled({ words })} name="words" label="Name" type="search" autocomplete="off" />
      <SubmitButton variant="secondary">Show</SubmitButton>
    </Form>
    {preview.groups.length === 0 ? (
      <EmptyState next={words && <a href={`${home}/preview#pairs`}>See all</a>}>
        {words ? 'Nobody of that name is in this plan.' : 'Nobody is matched in this plan.'}
      </EmptyState>
    ) : (
      <Table
        caption={{ children: 'Who meets whom, by name', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={['They meet', 'Why', ...(canChange ? ['Change'] : [])]}
        rows={preview.groups.map((group) => [
          { children: <Who group={group} /> },
          { children: <Why group={group} themes={preview.themes} /> },
          ...(canChange ? [{ children: <Change group={group} home={home} /> }] : []),
        ])}
      />
    )}
    <Pagination
      previous={page > 1 ? { href: addressOf(home, words, page - 1) } : undefined}
      next={preview.found > page * groupsPerPage ? { href: addressOf(home, words, page + 1) } : undefined}
    />
  </>
)

/** Each with what they do and where they stand, as far as they show it to members. */
const Who = ({ group: { people } }: { group: Group }) => (
  <>
    {people.map(({ id, name, standing, isListed }) => (
      <div>
        {isListed ? <a href={`/members/${id}`}>{name}</a> : name}
        {standing && <div class="cw-small">{standing}</div>}
      </div>
    ))}
  </>
)

const Why = ({ group, themes }: { group: Group; themes: Preview['themes'] }) => (
  <>
    {reasonsInWords(group.reasons, themes)}
    {group.people
      .filter(({ isAway }) => isAway)
      .map(({ name }) => (
        <p>
          <Tag colour="orange">No longer there</Tag> {name} has paused, skipped this round or left since.
        </p>
      ))}
    {group.breaches.map((breach) => (
      <p>
        <Tag colour="yellow">Against the rules</Tag> {breach}.
      </p>
    ))}
  </>
)

/** Only pairs are changed: three who meet are taken apart by putting two of them together. */
const Change = ({ group: { people }, home }: { group: Group; home: string }) => {
  const [one, other] = people
  if (!one || !other) return null
  return (
    <a href={`${home}/lock?first=${one.id}`}>
      Somebody else<span class="nhsuk-u-visually-hidden">{` for ${one.name} or ${other.name}`}</span>
    </a>
  )
}

function addressOf(home: string, words: string, page: number): string {
  const query = new URLSearchParams({ ...(words ? { words } : {}), page: String(page) })
  return `${home}/preview?${query}#pairs`
}
