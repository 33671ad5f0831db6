import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { fromAMember } from '../statement.ts'
import type { WordedBehaviour } from '../wording.ts'
import { KindFields, WordsField } from './fields.tsx'
import type { Likely, Reworded } from './query.ts'

export type SayProps = {
  conversation: Conversation
  form: FormState
  behaviours: readonly WordedBehaviour[]
  /** The statement that is worded otherwise. */
  reworded: Reworded | null
  /** The insight that is put to the vote. */
  insight: { id: string; words: string; by: string } | null
  /** Why nothing can be said here now; null where it can. */
  why: 'closed' | 'too-many' | null
}

const whys = {
  closed: 'This conversation takes no more statements. You can copy what you wrote.',
  'too-many':
    'You have said as much here as one person can, so that everybody is read. You can copy what you wrote.',
}

/** Where a member says something in a conversation. */
export const SayPage = (props: SayProps) => {
  const { conversation, form, reworded, why } = props
  const home = conversationAddress(conversation)
  const title = reworded
    ? reworded.isOwn
      ? 'Say it otherwise'
      : 'I would agree if it said …'
    : 'Say something'
  return (
    <Layout title={title} back={home} problem={form.problems.length > 0} robots="noindex">
      <Problems form={form} />
      <PageHeading caption={conversation.question}>{title}</PageHeading>
      {why === null ? (
        <SayForm {...props} />
      ) : (
        <>
          <p>
            <strong>{whys[why]}</strong>
          </p>
          {form.values.words && (
            <p class="cw-own-words" dir="auto">
              {String(form.values.words)}
            </p>
          )}
          <p>
            <a href={home}>Back to the conversation</a>
          </p>
        </>
      )}
    </Layout>
  )
}

const SayForm = (props: SayProps) => {
  const { conversation, form, behaviours, reworded, insight } = props
  return (
    <>
      {reworded && <Before reworded={reworded} />}
      {insight && (
        <>
          <Quote by={insight.by || undefined}>
            <span dir="auto">{insight.words}</span>
          </Quote>
          <p>In other words than these it is a statement of your own, and does not stand under theirs.</p>
        </>
      )}
      <Form action={`${conversationAddress(conversation)}/say`}>
        {reworded && <HiddenField name="insteadOf" value={String(reworded.number)} />}
        {insight && <HiddenField name="insight" value={insight.id} />}
        <WordsField form={form} />
        <KindFields form={form} behaviours={behaviours} putsInsight={insight !== null} />
        <p>
          {conversation.looksFirst
            ? 'It is shown as a member’s, without your name, once somebody has looked at it.'
            : 'It is shown at once as a member’s, without your name.'}
        </p>
        <SubmitButton>Send it</SubmitButton>
      </Form>
      <Details summary="What is let in, and what is not">
        <Markdown text={conversation.moderationRules} level={2} />
      </Details>
    </>
  )
}

const Before = ({ reworded }: { reworded: Reworded }) => (
  <>
    <Quote by={reworded.isOwn ? 'You' : fromAMember}>
      <span dir="auto">{reworded.words}</span>
    </Quote>
    {reworded.isOwn && reworded.reason && (
      <InsetText>
        <p>{reworded.reason}</p>
      </InsetText>
    )}
    <p>
      Yours is a statement of its own, on which everybody votes anew. The two stay linked, so that all can see
      what was changed.
    </p>
  </>
)

/** What somebody typed, and sends along once more. */
const typed = ['words', 'kind', 'change', 'behaviour', 'quoted'] as const

type AlikeProps = Pick<SayProps, 'conversation' | 'form' | 'reworded' | 'insight'> & {
  alike: readonly Likely[]
}

/** Before something is sent: others say something like it already, or perhaps the opposite. */
export const AlikePage = ({ conversation, form, reworded, insight, alike }: AlikeProps) => {
  const home = conversationAddress(conversation)
  const same = alike.filter(({ mayBeOpposite }) => !mayBeOpposite)
  const lead =
    same.length === 0
      ? 'This looks like yours, but it may say the opposite. Vote on it, or send yours.'
      : alike.length === 1
        ? 'This says something like it. Vote on it, or send yours all the same.'
        : 'These say something like it. Vote on them, or send yours all the same.'
  return (
    <Layout title="Has somebody said it already?" back={home} robots="noindex">
      <PageHeading caption={conversation.question} lead={lead}>
        Has somebody said it already?
      </PageHeading>
      <h2>Yours</h2>
      <p class="cw-own-words" dir="auto">
        {String(form.values.words ?? '')}
      </p>
      <h2>{alike.length === 1 ? 'What another member said' : 'What other members said'}</h2>
      {alike.map(({ statement, mayBeOpposite }) => (
        <Quote by={mayBeOpposite ? `${fromAMember}. It may say the opposite of yours` : fromAMember}>
          <a href={`${home}/vote/${statement.number}`} dir="auto">
            {statement.words}
          </a>
        </Quote>
      ))}
      <p>Yours is not sent yet.</p>
      <Form action={`${home}/say`}>
        {typed.map((name) => (
          <HiddenField name={name} value={String(form.values[name] ?? '')} />
        ))}
        {reworded && <HiddenField name="insteadOf" value={String(reworded.number)} />}
        {insight && <HiddenField name="insight" value={insight.id} />}
        <HiddenField name="allTheSame" value="yes" />
        <SubmitButton variant="secondary">Send mine all the same</SubmitButton>
      </Form>
      <p>
        <a href={home}>Leave mine out, and go back</a>
      </p>
    </Layout>
  )
}
