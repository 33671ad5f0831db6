import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import { type FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { costInWords } from './cost-in-words.ts'
import type { NotTogether, Weighed } from './hand.ts'
import type { Round } from './round.ts'

type Named = { id: string; name: string }

/** A swap: whoever met these two meet each other. */
export type Swap = { firstNow: Named; secondNow: Named; weighed: Weighed }

type WeighProps = {
  home: string
  round: Round
  first: Named
  second: Named
  weighed: Weighed
  breaches: readonly string[]
  swap: Swap | null
  form: FormState
}

/** What it would cost to put two people together, before it is done; and what it would to swap. */
export const WeighPage = ({ home, round, first, second, weighed, breaches, swap, form }: WeighProps) => {
  const title = `${first.name} and ${second.name}`
  return (
    <Layout
      title={`Put ${title} together`}
      robots="noindex"
      back={`${home}/preview`}
      problem={form.problems.length > 0}
    >
      <Problems form={withoutLost(form, fieldsOf({ weighed, swap }))} />
      <PageHeading caption={`Round ${round.number}: ${round.theme}`}>{`Put ${title} together?`}</PageHeading>
      {weighed.ok ? (
        <>
          {swap && (
            <p>
              {`By the plan ${first.name} meets ${swap.firstNow.name}, and ${second.name} meets ${swap.secondNow.name}.`}
            </p>
          )}
          {breaches.length > 0 && (
            <p class="cw-lead">{`Against the rules: ${breaches.join('. ')}. You may do it all the same.`}</p>
          )}
          <Section title="Put them together, and match everybody else anew" id="lock">
            <p>{`It costs the whole plan: ${costOf(weighed)}.`}</p>
            <HandForm {...{ home, form, first, second }} act="lock" words="Put them together" />
          </Section>
          {swap?.weighed.ok && (
            <Section title="Only swap" id="swap">
              <p>
                {`${first.name} meets ${second.name}, ${swap.firstNow.name} meets ${swap.secondNow.name}, and as far as possible everybody else stays. It costs the whole plan: ${costOf(swap.weighed)}.`}
              </p>
              <HandForm {...{ home, form, first, second }} act="swap" words="Swap them" />
            </Section>
          )}
        </>
      ) : (
        <WhyNot why={weighed.why} />
      )}
      <p>
        <a href={`${home}/lock?first=${first.id}`}>{`Put ${first.name} together with somebody else`}</a>
      </p>
    </Layout>
  )
}

const fieldsOf = ({ weighed, swap }: Pick<WeighProps, 'weighed' | 'swap'>) => [
  ...(weighed.ok ? ['reason'] : []),
  ...(weighed.ok && swap?.weighed.ok ? ['swapReason'] : []),
]

/** A problem at a field that is not offered leads nowhere: what they wanted cannot be done any more. */
const withoutLost = ({ values, problems }: FormState, fields: readonly string[]): FormState => ({
  values,
  problems: problems.map((problem) =>
    fields.includes(problem.field) ? problem : { ...problem, field: 'form' },
  ),
})

function costOf(weighed: Extract<Weighed, { ok: true }>): string {
  const { points, worth, people, isExact } = weighed.cost
  const about = isExact ? '' : 'about '
  const sitOut = people === 1 ? ', and one more person sits out' : `, and ${people} more people sit out`
  return `${about}${costInWords(points, worth).toLocaleLowerCase('en-GB')}${people > 0 ? sitOut : ''}`
}

/** Whom the house declines is said first what to do; that it never says why stands behind it. */
const WhyNot = ({ why }: { why: NotTogether }) =>
  why === 'declined' ? (
    <>
      <p class="cw-lead">This pair is not possible. Choose somebody else.</p>
      <Details summary="Why?">
        <p>{whyNotWords.declined}</p>
      </Details>
    </>
  ) : (
    <p class="cw-lead">{whyNotWords[why]}</p>
  )

const whyNotWords: Readonly<Record<NotTogether, string>> = {
  stale: 'The plan is no longer of who is there now. Match the round again first.',
  'not-there': 'One of them does not take part in this round, or no longer does.',
  'met-before': 'They have been introduced before. Nobody is introduced to the same person twice.',
  'locked-already': 'One of them stands in another pair that was put together by hand. Take that back first.',
  declined:
    'The house declines to put these two together. It never says why: it declines one in sixteen of all pairs for no reason at all, so that a no tells nothing about anybody.',
}

type HandFormProps = {
  home: string
  form: FormState
  first: Named
  second: Named
  act: 'lock' | 'swap'
  words: string
}

const HandForm = ({ home, form, first, second, act, words }: HandFormProps) => (
  <Form action={`${home}/${act}?first=${first.id}&second=${second.id}`}>
    <TextArea
      form={form}
      name={act === 'lock' ? 'reason' : 'swapReason'}
      label="Why?"
      hint="Only organisers read it"
      rows={2}
      maxLength={500}
    />
    <SubmitButton variant={act === 'lock' ? undefined : 'secondary'}>{words}</SubmitButton>
  </Form>
)
