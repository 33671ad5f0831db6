import { AttributionField, type Namings } from '#modules/people/index.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { changedInWords } from '../changed-in-words.ts'
import { type Insight, isShown, mayWorkWith, type Use, unnamed, useWords } from '../insight.ts'
import { UsesField } from '../insight-fields.tsx'
import { InsightQuote } from '../insight-quote.tsx'
import type { WordedBehaviour } from '../wording.ts'
import type { Found } from './query.ts'

type Props = Found & {
  form: FormState
  names: ReadonlyMap<string, string>
  /** How its reader would be named with it; null where it is not theirs. */
  namings: Namings | null
  behaviours: readonly WordedBehaviour[]
  /** The conversations in which it could be put to the vote. */
  open: readonly { slug: string; title: string }[]
  done: string | undefined
}

/** An insight: what was said, of what it speaks, what it may be used for, and what came of it. */
export const InsightPage = (props: Props) => {
  const { insight, names, form, done, mayTag, whose } = props
  return (
    <Layout
      title="An insight"
      breadcrumb={[{ href: '/insights', text: 'Insights' }]}
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      {form.problems.length === 0 && <Done done={done} says={says} />}
      <PageHeading>{whose.own ? 'Your insight' : 'An insight'}</PageHeading>
      <InsightQuote insight={insight} names={names} />
      {insight.placeHref !== '' && (
        <p>
          <a href={insight.placeHref}>See where it was said</a>
        </p>
      )}
      <Behaviours {...props} />
      {mayTag && (
        <p>
          <a href={`/insights/${insight.id}/tag`}>Say of what it speaks</a>
        </p>
      )}
      <WhatCame {...props} />
      <Yours {...props} />
    </Layout>
  )
}

const says = {
  added: 'Kept. It goes as far as you said.',
  tagged: 'Saved.',
  changed: 'Saved. It holds everywhere at once.',
  withdrawn: 'Taken back. It is shown to nobody any more, in no place.',
  'brought-back': 'Shared again, as far as you said.',
}

const Behaviours = ({ insight, behaviours }: Props) => {
  const tagged = insight.tags.flatMap(
    ({ behaviourId }) => behaviours.find(({ id }) => id === behaviourId) ?? [],
  )
  if (tagged.length === 0) return null
  return (
    <>
      <p>It speaks of:</p>
      <ul>
        {tagged.map(({ href, name }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

const WhatCame = ({ insight, statements, changed, open }: Props) => {
  if (!isShown(insight)) return null
  return (
    <Section title="What came of it" id="came">
      {statements.length === 0 ? (
        <p>Nobody has put it to the vote yet.</p>
      ) : (
        <ul>
          {statements.map(({ number, words, slug, title }) => (
            <li>
              <a href={`/conversations/${slug}/vote/${number}`}>{words}</a>, in “{title}”
            </li>
          ))}
        </ul>
      )}
      {changed.map((one) => (
        <p>
          <a href={one.href}>{changedInWords(one)}</a>
          {one.because !== '' && `, because: ${one.because}`}
        </p>
      ))}
      {mayWorkWith(insight) && <ToTheVote insight={insight} open={open} />}
    </Section>
  )
}

/** More links than these would bury what else stands on the page. */
const mostLinks = 3

const ToTheVote = ({ insight, open }: Pick<Props, 'insight' | 'open'>) =>
  open.length > mostLinks ? (
    <Form action={`/insights/${insight.id}`} method="get">
      <SelectField
        form={filled({})}
        name="in"
        label="Put it to the vote in which conversation?"
        items={open.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <SubmitButton variant="secondary">Put it to the vote</SubmitButton>
    </Form>
  ) : (
    <>
      {open.map(({ slug, title }) => (
        <p>
          <a href={toTheVote(insight, slug)}>Put it to the vote in “{title}”</a>
        </p>
      ))}
    </>
  )

/** Where somebody says in a conversation what an insight says. */
export const toTheVote = ({ id }: Pick<Insight, 'id'>, slug: string) =>
  `/conversations/${encodeURIComponent(slug)}/say?insight=${id}`

const Yours = (props: Props) => {
  const { insight, whose, isTheirs, elsewhere } = props
  if (elsewhere !== null)
    return (
      <Section title="It is yours" id="yours">
        <p>
          {standing(insight)} You said it in Connect Five: how you are named, what it may be used for, and
          whether it is shared at all, is changed where you said it.
        </p>
        <Button href={elsewhere}>Change it, or take it back</Button>
      </Section>
    )
  if (!isTheirs) return null
  return (
    <Section title={whose.own ? 'It is yours' : 'You wrote it down'} id="yours">
      <p>
        {standing(insight)}
        {insight.source === 'board' && ' Your card also stays on the board on which you wrote it.'}
      </p>
      {insight.withdrawnAt ? (
        <Press insight={insight} wish="bring-back">
          Share it again
        </Press>
      ) : (
        <>
          {whose.own && <Change {...props} />}
          <h3>Take it back</h3>
          <p>
            It is shown to nobody any more, wherever it stood. For 30 days you can share it again; then it is
            deleted. Where it was put to the vote, the statement is left out for good.
          </p>
          <Press insight={insight} wish="withdraw">
            Take it back
          </Press>
        </>
      )}
    </Section>
  )
}

function standing({ withdrawnAt, uses }: Insight): string {
  if (withdrawnAt) return 'It was taken back, and nobody else sees it.'
  if (uses.length === 0) return 'Nobody else sees it.'
  return `It may be used: ${uses.map((use: Use) => useWords[use].charAt(0).toLowerCase() + useWords[use].slice(1)).join('; ')}.`
}

const Change = ({ insight, form, namings }: Props) => (
  <Form action={`/insights/${insight.id}`}>
    <HiddenField name="do" value="change" />
    {namings && <AttributionField {...{ form, namings, unnamed }} />}
    <UsesField form={form} legend="What may it be used for?" />
    <SubmitButton>Save</SubmitButton>
  </Form>
)

const Press = ({ insight, wish, children }: { insight: Insight; wish: string; children: string }) => (
  <Form action={`/insights/${insight.id}`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant="secondary">{children}</SubmitButton>
  </Form>
)
