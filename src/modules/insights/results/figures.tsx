import { Section } from '#ui/layout/section.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { agreeInShort } from '../answers-in-words.ts'
import type { ShownResults } from '../shown-results.ts'
import { type Figure, groupName } from '../snapshots/body.ts'

/** Every statement in figures: the table that says what all pictures show. */
export const Figures = ({ results: { snapshot, texts } }: { results: ShownResults }) => {
  const { figures, k } = snapshot.body
  const groups = Array.from({ length: k }, (_, group) => group)
  return (
    <Section title="All statements, in figures" id="figures">
      <Table
        caption={{ children: 'Votes on every statement', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={[
          'Statement',
          ...[
            'Voted',
            'Agree',
            'Disagree',
            'Pass',
            ...groups.map((one) => `Group ${groupName(one)} agree`),
          ].map((children) => ({ children, format: 'numeric' as const })),
        ]}
        rows={figures.flatMap((figure) => {
          const text = texts.get(figure.number)
          if (!text) return []
          return [
            [
              {
                children: `${figure.number}. ${text.words}`,
                lang: text.lang === 'en' ? undefined : text.lang,
              },
              ...countsOf(figure),
              ...groups.map((group) =>
                figure.groups.length > 0 ? agreeInShort(figure.groups[group]) : '[c]',
              ),
            ],
          ]
        })}
      />
      <p>
        [c] is confidential: so few people that it could be told how they voted, or a figure from which that
        could be worked out.
      </p>
    </Section>
  )
}

function countsOf({ all }: Figure): (string | number)[] {
  if (all.kind === 'hidden') return ['[c]', '[c]', '[c]', '[c]']
  if (all.kind === 'shown') return [all.n, all.agree, all.disagree, all.pass]
  const told = (['agree', 'disagree', 'pass'] as const).map((one) =>
    one === all.answer ? 'nearly all' : '[c]',
  )
  return [all.n, ...told]
}
