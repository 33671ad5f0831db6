import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { agreeInShort } from '../answers-in-words.ts'
import { conversationAddress } from '../conversation.ts'
import { ReportLink } from '../report-link.tsx'
import type { ShownResults, Words } from '../shown-results.ts'
import { type Figure, groupName } from '../snapshots/body.ts'

/** Every statement in figures: the table that says what all pictures show. */
export const Figures = ({ results: { conversation, snapshot, texts } }: { results: ShownResults }) => {
  const { figures, k } = snapshot.body
  const home = conversationAddress(conversation)
  const groups = Array.from({ length: k }, (_, group) => group)
  const rows = figures.flatMap((figure) => {
    const text = texts.get(figure.number)
    return text ? [{ figure, text }] : []
  })
  const aboutMe = rows.filter(({ text }) => text.isAboutMe)
  return (
    <Section title="All statements, in figures" id="figures">
      <Votes
        caption="Votes on every statement"
        home={home}
        answers={['Agree', 'Disagree']}
        groups={groups}
        says="agree"
        rows={rows.filter(({ text }) => !text.isAboutMe)}
      />
      {aboutMe.length > 0 && (
        <>
          <h3>What members say of themselves</h3>
          <p>These are no opinions: they shape no finding, and no group.</p>
          <Votes
            caption="Votes on every statement about oneself"
            home={home}
            answers={['So for me', 'Not for me']}
            groups={groups}
            says="so for me"
            rows={aboutMe}
          />
        </>
      )}
      <p>
        [c] is confidential: so few people that it could be told how they voted, or a figure from which that
        could be worked out.
      </p>
    </Section>
  )
}

type VotesProps = {
  caption: string
  home: string
  /** What the two answers are called, and the first in a group's column. */
  answers: readonly [string, string]
  says: string
  groups: readonly number[]
  rows: readonly { figure: Figure; text: Words }[]
}

const Votes = ({ caption, home, answers, says, groups, rows }: VotesProps) => (
  <Table
    caption={{ children: caption, class: 'nhsuk-u-visually-hidden' }}
    class="cw-answers__table"
    firstCellIsHeader={true}
    responsive={true}
    head={[
      'Statement',
      ...['Voted', ...answers, 'Pass', ...groups.map((one) => `Group ${groupName(one)} ${says}`)].map(
        (children) => ({ children, format: 'numeric' as const }),
      ),
      'Report',
    ]}
    rows={rows.map(({ figure, text }) => [
      { children: `${figure.number}. ${text.words}`, lang: text.lang === 'en' ? undefined : text.lang },
      ...countsOf(figure),
      ...groups.map((group) => (figure.groups.length > 0 ? agreeInShort(figure.groups[group]) : '[c]')),
      <ReportLink home={home} number={figure.number} />,
    ])}
  />
)

function countsOf({ all }: Figure): (string | number)[] {
  if (all.kind === 'hidden') return ['[c]', '[c]', '[c]', '[c]']
  if (all.kind === 'shown') return [all.n, all.agree, all.disagree, all.pass]
  const told = (['agree', 'disagree', 'pass'] as const).map((one) =>
    one === all.answer ? 'nearly all' : '[c]',
  )
  return [all.n, ...told]
}
