import type { DecisionSummary } from '#modules/governance/index.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { BoardOf } from '../boards-of.ts'
import { DecisionsList } from '../decisions-list.tsx'
import { byItsClock, type Event, hasBegun, isDraft } from '../event.ts'
import type { OutputCard, Outputs } from '../outputs.ts'
import { OutputsList } from '../outputs-list.tsx'

type Props = {
  event: Event
  outputs: Outputs | null
  boards: readonly BoardOf[]
  /** Those of its boards on which cards can still be changed. */
  openBoards: readonly BoardOf[]
  form: FormState
  decisions: readonly DecisionSummary[]
  isStale: boolean
  now: Date
  done: string | undefined
}

/** Where the page of what came of an event is drafted from its boards, edited and published. */
export const EditOutputsPage = (props: Props) => {
  const { event, outputs, form, decisions, isStale, done } = props
  const home = `/programme/${event.slug}`
  return (
    <Layout title="What came of it" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Done done={done} says={says} />
      <Problems form={form} />
      <PageHeading
        caption={event.title}
        lead="Drafted from the live board in one press, so that it can be published before people leave."
      >
        What came of it
      </PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/outputs`} />}
      <Draft {...props} />
      {outputs && (
        <>
          <Publish {...props} outputs={outputs} />
          <Opening form={form} home={home} />
          <Lines outputs={outputs} form={form} home={home} />
          <Cards event={event} outputs={outputs} home={home} />
        </>
      )}
      <DecisionsList decisions={decisions} />
      <p>
        <a href={`${home}/record-decision`}>Record a decision of this event</a>
      </p>
    </Layout>
  )
}

const says = {
  drafted: 'It is drafted from what was shown to all on the board.',
  saved: 'Saved.',
  decided: 'It is recorded in the log of decisions, and stands below.',
  published: 'It is published. Everybody can read it.',
  'boards-open': 'It is not published: a board still takes words. Close it first.',
  'not-yet': 'It is not published: the event has not begun.',
  'taken-back': 'Nobody can read it any more but organisers.',
}

const Draft = ({ event, outputs, boards }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <>
      {boards.length === 0 ? (
        <p>
          This event has no board yet. <a href={`${home}/board`}>Lay one out</a>, or write without one.
        </p>
      ) : (
        <p>Only cards that were shown to all on the board are drafted. Their authors’ names are left out.</p>
      )}
      {!outputs && (
        <Press
          home={home}
          wish="draft"
          words={boards.length === 0 ? 'Begin without a board' : 'Draft it from the board'}
        />
      )}
    </>
  )
}

type Pressing = { home: string; wish: string; words: string; isQuiet?: boolean }

const Press = ({ home, wish, words, isQuiet = false }: Pressing) => (
  <Form action={`${home}/outputs`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={isQuiet ? 'secondary' : undefined}>{words}</SubmitButton>
  </Form>
)

const Publish = ({ event, outputs, openBoards, now }: Props & { outputs: Outputs }) => {
  const home = `/programme/${event.slug}`
  if (outputs.publishedAt)
    return (
      <>
        <Button href={`/events/${event.slug}/outputs`}>See it as everybody sees it</Button>
        <Press home={home} wish="take-back" words="Take it back" isQuiet />
      </>
    )
  if (isDraft(event)) return <p>It can be published once the event is.</p>
  if (!hasBegun(event, now))
    return (
      <p>{`It can be published once the event has begun: ${byItsClock(event, event.startsAt)}. Until then organisers alone read it.`}</p>
    )
  return (
    <>
      <p>
        Published, everybody on the web can read it, from the event’s page on. Nobody is written to: if you
        like to, <a href={`${home}/message`}>write to those who registered</a>.
      </p>
      {openBoards.length > 0 ? (
        <CloseFirst home={home} openBoards={openBoards} />
      ) : (
        <Press home={home} wish="publish" words="Publish it" />
      )}
    </>
  )
}

const CloseFirst = ({ home, openBoards }: { home: string; openBoards: readonly BoardOf[] }) => (
  <Form action={`${home}/outputs`}>
    <p>
      Cards can still be changed by whoever wrote them. So that nobody rewords what is published, this closes
      for good:
    </p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {openBoards.map(({ boardId, title }) => (
        <li>
          {title}: <a href={`/boards/${boardId}/lead`}>show what is hidden first</a>
        </li>
      ))}
    </ul>
    <HiddenField name="do" value="publish" />
    <HiddenField name="closes" value="boards" />
    <SubmitButton>
      {openBoards.length === 1 ? 'Close the board and publish it' : 'Close the boards and publish it'}
    </SubmitButton>
  </Form>
)

const Opening = ({ form, home }: { form: FormState; home: string }) => (
  <Form action={`${home}/outputs`}>
    <HiddenField name="do" value="open" />
    <HiddenField name="revision" value={String(form.values.revision ?? '')} />
    <TextArea
      form={form}
      name="opening"
      label="What do you say first? (optional)"
      hint="An empty line begins a new paragraph"
      rows={5}
      maxLength={4000}
    />
    <SubmitButton variant="secondary">Save</SubmitButton>
  </Form>
)

const Lines = ({ outputs, form, home }: { outputs: Outputs; form: FormState; home: string }) => (
  <Section title="What you take from it" id="lines">
    {outputs.lines.length > 0 && (
      <Form action={`${home}/outputs`}>
        <ul class="nhsuk-list">
          {outputs.lines.map(({ outputId, words }) => (
            <li>
              <p>{words}</p>
              <SubmitButton name="press" value={`leave-out:${outputId}`} variant="secondary" small={true}>
                Take it out<span class="nhsuk-u-visually-hidden">: {words.slice(0, 60)}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      </Form>
    )}
    <Form action={`${home}/outputs`}>
      <HiddenField name="do" value="line" />
      <TextArea form={form} name="line" label="Another line" rows={2} />
      <SubmitButton variant="secondary">Add it</SubmitButton>
    </Form>
  </Section>
)

const Cards = ({ event, outputs, home }: { event: Event; outputs: Outputs; home: string }) => (
  <div id="cards">
    <Press home={home} wish="draft" words="Bring in what was said since" isQuiet />
    <Form action={`${home}/outputs`}>
      <OutputsList
        questions={outputs.questions}
        marks={outputs.marks}
        thread={event.characteristic || undefined}
        beside={(card) => <Beside card={card} wish="leave-out" words="Leave it out" />}
      />
      {outputs.leftOut.length > 0 && (
        <Section title="Left out" id="left-out">
          {outputs.leftOut.map((card) => (
            <>
              <p>{card.words}</p>
              <Beside card={card} wish="bring-back" words="Bring it back" />
            </>
          ))}
        </Section>
      )}
    </Form>
  </div>
)

type BesideProps = { card: OutputCard; wish: string; words: string }

const Beside = ({ card, wish, words }: BesideProps) => (
  <SubmitButton name="press" value={`${wish}:${card.outputId}`} variant="secondary" small={true}>
    {words}
    <span class="nhsuk-u-visually-hidden">: {card.words.slice(0, 60)}</span>
  </SubmitButton>
)
