import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import type { ShownResults } from '../shown-results.ts'

type Props = { results: ShownResults }

/** How much each part of the system is heard, and where that changes the answer. */
export const Heard = ({ results }: Props) => {
  const { parts } = results.snapshot.body
  if (parts.length < 2) return null
  const quiet = parts.filter(({ isQuiet }) => isQuiet)
  // While it goes on they are told of none.
  const hasStatements = parts.some(({ statementsShare }) => statementsShare !== null)
  const nameOf = (word: string) => results.partNames.get(word) ?? ''
  return (
    <Section title="Who is heard" id="heard">
      <p>
        {quiet.length === 0
          ? 'No part of the system that is large enough to be told of votes much less than its share of members.'
          : `Heard less than their share of members: ${quiet.map((part) => nameOf(part.class)).join(', ')}. Statements from there, and statements that they have not voted on, are asked sooner.`}
      </p>
      <Table
        caption={{
          children: 'Parts of the system and how much they are heard',
          class: 'nhsuk-u-visually-hidden',
        }}
        firstCellIsHeader={true}
        responsive={true}
        head={[
          'Part of the system',
          { children: 'Of all members', format: 'numeric' },
          { children: 'Have voted', format: 'numeric' },
          { children: 'Of all votes', format: 'numeric' },
          ...(hasStatements ? [{ children: 'Of all statements', format: 'numeric' as const }] : []),
        ]}
        rows={parts.map((part) => [
          nameOf(part.class),
          inPercent(part.membersShare),
          part.voters ?? '[c]',
          inPercent(part.votesShare),
          ...(hasStatements ? [inPercent(part.statementsShare)] : []),
        ])}
      />
      <Differs results={results} nameOf={nameOf} />
    </Section>
  )
}

const inPercent = (share: number | null) => (share === null ? '[c]' : `${share}%`)

type DiffersProps = Props & { nameOf: (word: string) => string }

const Differs = ({ results: { snapshot, texts }, nameOf }: DiffersProps) => {
  const { twice, strong, unheard } = snapshot.body
  const isIn = ({ number }: { number: number }) => texts.has(number)
  const quote = (number: number) => `“${texts.get(number)?.words}”`
  const silent = unheard.filter(isIn)
  return (
    <>
      {twice.filter(isIn).length > 0 && (
        <>
          <h3>Where it would look otherwise if every part counted the same</h3>
          <ul>
            {twice.filter(isIn).map(({ number, people, parts }) => (
              <li>{`${quote(number)}: ${people}% agree as people, ${parts}% if every part counts the same.`}</li>
            ))}
          </ul>
        </>
      )}
      {strong.filter(isIn).length > 0 && (
        <>
          <h3>What some hold strongly, and others do not yet</h3>
          <ul>
            {strong.filter(isIn).map(({ number, classes }) => (
              <li>{`${classes.map(nameOf).join(' and ')}: ${quote(number)}`}</li>
            ))}
          </ul>
        </>
      )}
      {silent.length > 0 && (
        <>
          <h3>Not yet heard from</h3>
          <ul>
            {silent.map(({ number, classes }) => (
              <li>{`${quote(number)}: nobody from ${classes.map(nameOf).join(', ')}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
