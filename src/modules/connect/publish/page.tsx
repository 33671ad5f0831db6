import type { Viewer } from '#platform/access.ts'
import { type Day, dayInWords } from '#platform/day.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import type { Campaign } from '../campaign.ts'
import { countedPeople, groupsInWords } from '../counted.ts'
import { addDays } from '../next-step.ts'
import type { Round } from '../round.ts'
import type { Publishable } from './query.ts'

type Props = {
  campaign: Campaign
  round: Round
  plan: Publishable | undefined
  viewer: Viewer
  today: Day
  /** Why the last press published nothing. */
  trouble: 'changed' | 'over' | null
}

/** The last look before people are introduced: how many get mail now, in whose name, and what cannot be undone. */
export const PublishPage = ({ campaign, round, plan, viewer, today, trouble }: Props) => {
  const roundPage = `/campaigns/${campaign.slug}/rounds/${round.number}`
  return (
    <Layout title={`Publish round ${round.number}`} back={roundPage} robots="noindex">
      <PageHeading lead={round.theme}>{`Publish round ${round.number}`}</PageHeading>
      {trouble === 'over' && (
        <InsetText>
          <p>
            Nothing was published: the campaign has ended, or the last day of this round has come. Nobody
            could meet any more. <a href={`${roundPage}/change`}>Change its days</a>.
          </p>
        </InsetText>
      )}
      {trouble === 'changed' && (
        <InsetText>
          <p>
            Nothing was published. Somebody has joined, paused or changed their profile, or a rule was
            changed, since this round was matched.
          </p>
          <p>
            <a href={roundPage}>Match it again</a>. That takes a moment.
          </p>
        </InsetText>
      )}
      {plan === undefined && (
        <p>
          This round has not been matched yet. <a href={roundPage}>Match it first</a>.
        </p>
      )}
      {plan !== undefined && trouble === null && <Ask {...{ campaign, round, plan, viewer, today }} />}
    </Layout>
  )
}

type AskProps = Omit<Props, 'plan' | 'trouble'> & { plan: Publishable }

const Ask = ({ campaign, round, plan, viewer, today }: AskProps) => (
  <>
    {addDays(today, 7) < round.beginsOn && (
      <WarningCallout heading={{ children: 'This is early', level: 2 }}>
        <p>{`Round ${round.number} begins in ${weeksBetween(today, round.beginsOn)}, on ${dayInWords(round.beginsOn)}; the introductions go out now. Whoever joins until then waits for the round after it.`}</p>
      </WarningCallout>
    )}
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>{`${groupsInWords(plan)} will be introduced to each other by e-mail, in your name (${viewer.name}).`}</li>
      {plan.sitOut > 0 && (
        <li>
          {`${countedPeople(plan.sitOut)} ${plan.sitOut === 1 ? 'sits' : 'sit'} out. They are told why, and come first next time.`}
        </li>
      )}
      <li>{`The round ${round.beginsOn > today ? 'begins' : 'began'} on ${dayInWords(round.beginsOn)}. The mail goes out now, as soon as you press.`}</li>
      <li>{`They have until ${dayInWords(round.endsOn)} to meet.`}</li>
    </ul>
    <p>
      Once the mails are on their way, they cannot be called back. Whoever cannot take part says so
      themselves.
    </p>
    <Form action={`/campaigns/${campaign.slug}/rounds/${round.number}/publish`}>
      <HiddenField name="run" value={plan.runId} />
      <SubmitButton>{`Introduce ${countedPeople(plan.people)}`}</SubmitButton>
    </Form>
  </>
)

/** "8 days", "4 weeks". */
function weeksBetween(from: Day, until: Day): string {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
  return days < 14 ? `${days} days` : `${Math.round(days / 7)} weeks`
}
