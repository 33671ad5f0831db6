import { type DecisionSummary, decisionAddress, dissentsInWords } from '#modules/governance/index.ts'
import { Section } from '#ui/layout/section.tsx'

/** What was decided at an event, each with its number in the log and how much dissent there was. */
export const DecisionsList = ({ decisions }: { decisions: readonly DecisionSummary[] }) =>
  decisions.length === 0 ? null : (
    <Section title="What was decided" id="decisions">
      <ul class="nhsuk-list nhsuk-list--bullet">
        {decisions.map((decision) => (
          <li>
            <a href={decisionAddress(decision)}>{decision.title}</a>
            {` (${decision.number}, with ${dissentsInWords(decision.dissents)})`}
          </li>
        ))}
      </ul>
    </Section>
  )
