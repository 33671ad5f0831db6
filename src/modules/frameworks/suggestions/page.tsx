import { inWords } from '#platform/clock.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import type { NameAuthor } from '../attribution.ts'
import { countOf, versionName } from '../naming.ts'
import { suggestionAddress, suggestionsAddress } from '../suggesting/address.ts'
import {
  type Shown,
  type Suggestion,
  statusColours,
  statusWords,
  suggestionsPerPage,
  titleOf,
} from '../suggesting/suggestion.ts'
import { addressOf, type FrameworkVersion, inForce, type VersionSummary } from '../version.ts'

type Props = {
  versions: readonly [VersionSummary, ...VersionSummary[]]
  /** The wordings of which the suggestions were made. */
  wordings: readonly FrameworkVersion[]
  suggestions: readonly Suggestion[]
  by: NameAuthor
  shown: Shown
  page: number
  memberId: string
}

const shownWords: Readonly<Record<Shown, string>> = {
  all: 'All',
  waiting: 'Waiting',
  decided: 'Decided',
  mine: 'Mine',
}

/** All that was suggested for a framework, with what became of it and why: nothing is brushed aside. */
export const SuggestionsPage = (given: Props) => {
  const { versions, suggestions, shown, page } = given
  const holding = inForce(versions)
  const address = suggestionsAddress(holding)
  const at = (to: Shown, number = 1) =>
    `${address}?${new URLSearchParams({ show: to, ...(number > 1 && { page: String(number) }) })}`
  const more = suggestions.length > suggestionsPerPage
  return (
    <Layout
      title={`Suggested wordings of ${holding.title}`}
      robots="noindex"
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: addressOf(holding), text: holding.title },
      ]}
    >
      <PageHeading caption={holding.title} lead="Each with what became of it, and why.">
        Suggested wordings
      </PageHeading>
      <Toolbar label="Which suggestions">
        {(['all', 'waiting', 'decided', 'mine'] as const).map((one) =>
          one === shown ? (
            <strong aria-current="true">{shownWords[one]}</strong>
          ) : (
            <a href={at(one)}>{shownWords[one]}</a>
          ),
        )}
      </Toolbar>
      {suggestions.length === 0 && (
        <EmptyState
          next={<a href={addressOf(holding)}>Open a characteristic to suggest other words for it</a>}
        >
          {shown === 'all' ? 'Nobody has suggested a wording yet.' : 'There is none of these.'}
        </EmptyState>
      )}
      {suggestions.slice(0, suggestionsPerPage).map((suggestion) => (
        <Entry suggestion={suggestion} {...given} />
      ))}
      <Pagination
        previous={page > 1 ? { href: at(shown, page - 1), label: `Page ${page - 1}` } : undefined}
        next={more ? { href: at(shown, page + 1), label: `Page ${page + 1}` } : undefined}
      />
    </Layout>
  )
}

const Entry = ({ suggestion, wordings, by, memberId }: Props & { suggestion: Suggestion }) => {
  const { status, sentAt, changes, reason, versionId, authorId } = suggestion
  const version = wordings.find(({ id }) => id === versionId)
  if (!version) return null
  const author = authorId === memberId ? 'you' : by(suggestion) || 'a member'
  return (
    <PlainCard
      title={titleOf(changes, version)}
      href={suggestionAddress(version, suggestion)}
      kicker={<Tag colour={statusColours[status]}>{statusWords[status]}</Tag>}
      thread={changes[0]?.characteristic}
      level={2}
    >
      <p>
        {`${changes.length === 0 ? 'Words that are deleted, for' : `${countOf(changes.length, 'text')} of`} ${versionName(version)}, suggested by ${author} on ${inWords(sentAt)}.`}
      </p>
      {reason && (
        <p>
          <strong>Why it was decided so:</strong> {reason}
        </p>
      )}
    </PlainCard>
  )
}
