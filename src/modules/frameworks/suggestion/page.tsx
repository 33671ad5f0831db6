import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { unnamed } from '../attribution.ts'
import { versionName } from '../naming.ts'
import { suggestionAddress, suggestionsAddress } from '../suggesting/address.ts'
import { ChangeList } from '../suggesting/change-list.tsx'
import type { FoundSuggestion } from '../suggesting/found.ts'
import type { Place } from '../suggesting/ground.ts'
import { Meanwhile } from '../suggesting/meanwhile.tsx'
import { type SuggestedChange, statusColours, statusWords, titleOf } from '../suggesting/suggestion.ts'
import { addressOf, comparisonOf, inForce, type VersionSummary, versionsBefore } from '../version.ts'

type Props = FoundSuggestion & {
  versions: readonly [VersionSummary, ...VersionSummary[]]
  /** While it waits: where its words would go, and what stands there now. */
  places: readonly Place[]
  /** The version that brought its words. */
  broughtBy: readonly VersionSummary[]
  by: string
  isOwn: boolean
  isEditor: boolean
  done: string | undefined
}

/** One suggestion: what would change, why, what became of it and why. */
export const SuggestionPage = (given: Props) => {
  const { suggestion, version, versions, places, by, isOwn, isEditor, done } = given
  const { changes, why, status, sentAt } = suggestion
  const holding = inForce(versions)
  const where = isEditor ? 'the next version' : versionName(holding)
  return (
    <Layout
      title={`Suggested: ${titleOf(changes, version)}`}
      thread={changes[0]?.characteristic}
      robots="noindex"
      breadcrumb={[
        { href: addressOf(holding), text: holding.title },
        { href: suggestionsAddress(version), text: 'Suggested wordings' },
      ]}
    >
      <Done done={done} says={says} />
      <PageHeading
        thread={changes[0]?.characteristic}
        caption={`For ${versionName(version)}`}
        lead={<Tag colour={statusColours[status]}>{statusWords[status]}</Tag>}
      >
        {titleOf(changes, version)}
      </PageHeading>
      {why && <Quote by={`${isOwn ? 'You' : by || unnamed}, ${inWords(sentAt)}`}>{why}</Quote>}
      <Outcome {...given} />
      <DifferenceKey />
      <ChangeList
        changes={changes}
        version={version}
        below={(change, index) => (
          <>
            <Meanwhile place={places[index]} where={where} />
            <Decided change={change} hasSeveral={changes.length > 1} />
          </>
        )}
      />
      <NextSteps {...given} />
    </Layout>
  )
}

const says = {
  sent: 'Your suggestion is sent. Editors read it, decide, and tell you.',
  withdrawn: 'Your suggestion is withdrawn.',
  decided: 'Decided. Its author is told, once.',
}

/** What was decided, why, and where the words went. */
const Outcome = ({ suggestion, broughtBy, versions }: Props) => {
  const { status, reason, closedAt, changes } = suggestion
  if (!closedAt || status === 'withdrawn') return null
  const [brought] = broughtBy
  const before = brought && versionsBefore(versions, brought).at(-1)
  const isTaken = changes.some(({ decision, kind }) => decision === 'accepted' && kind !== 'keep')
  const facts = [
    { term: 'Decided', fact: inWords(closedAt) },
    { term: 'Why', fact: reason },
    {
      term: 'Where its words are',
      fact:
        isTaken &&
        (brought ? (
          <a href={before ? comparisonOf(before, brought, changes[0]?.characteristic) : addressOf(brought)}>
            {`In the wording of ${versionName(brought)}`}
          </a>
        ) : changes.some(({ draftId }) => draftId !== null) ? (
          'In the draft of the next version'
        ) : (
          'In no wording: the draft that had them was thrown away'
        )),
    },
  ]
  return <Facts facts={facts.filter(({ fact }) => Boolean(fact))} />
}

/** Of one text among several, whether it was taken up. */
const Decided = ({ change, hasSeveral }: { change: SuggestedChange; hasSeveral: boolean }) =>
  change.decision && hasSeveral ? (
    <p>
      <Tag colour={change.decision === 'accepted' ? 'green' : 'grey'}>
        {change.decision === 'accepted' ? 'Accepted' : 'Not taken up'}
      </Tag>
    </p>
  ) : null

const NextSteps = ({ suggestion, version, isOwn, isEditor }: Props) => {
  const address = suggestionAddress(version, suggestion)
  if (suggestion.status !== 'open' || !(isOwn || isEditor)) return null
  return (
    <Section title="What next?">
      {isEditor && <Button href={`${address}/decide`}>Decide on it</Button>}
      {isOwn && (
        <p>
          <a href={`${address}/withdraw`}>Withdraw your suggestion</a>
        </p>
      )}
    </Section>
  )
}
