import { inWords } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Select } from '#ui/select/select.tsx'
import { Tag, type TagColour } from '#ui/tag/tag.tsx'
import { Wording } from '#ui/wording/wording.tsx'
import { InlineText } from '../comparison/compared-text.tsx'
import type { Placed } from '../comparison/comparison.ts'
import { changeWords, similarityInWords } from '../comparison/words.ts'
import type { Decision } from '../lineage/links.ts'
import { behaviourName, characteristicName, versionName } from '../naming.ts'
import { placedIn } from '../version.ts'
import { addressOfDesk, type Candidate, isSame, type LineageDesk, type Question } from './desk.ts'
import type { DecideForm } from './form.ts'

type QuestionProps = {
  desk: LineageDesk
  question: Question
  form: FormState
  isChoosing: boolean
  done: string | undefined
  /** The part of the desk on which it stands. */
  page: number
}

/** One behaviour of the later version, where it may have come from, and what to decide. */
export const QuestionSection = ({ desk, question, form, isChoosing, done, page }: QuestionProps) => {
  const { target, candidates } = question
  const id = target.behaviour.id
  return (
    <section class="cw-section cw-question" id={`b-${id}`}>
      <Done done={done} says={says} />
      <h2 class="nhsuk-heading-s">
        <Mark of={target.characteristic.key} size="s" />{' '}
        {`${characteristicName(target.characteristic)} ${target.behaviour.position}`}
      </h2>
      <p>
        <Wording text={target.behaviour.text} />
      </p>
      {candidates.length === 0 && <p>{`New: nothing in ${versionName(desk.before)} is linked to it.`}</p>}
      {candidates.map((candidate) => (
        <CandidateCard desk={desk} target={target} candidate={candidate} page={page} />
      ))}
      {isChoosing ? (
        <Choose desk={desk} question={question} form={form} page={page} />
      ) : (
        <p>
          <a href={`${addressOfDesk(desk)}?to=${id}#b-${id}`}>
            Link to another behaviour
            <span class="nhsuk-u-visually-hidden">{`: ${behaviourName(target.behaviour)}`}</span>
          </a>
        </p>
      )}
    </section>
  )
}

const says = { decided: 'Your decision is saved, and the comparison shows it.' }

const decisionWords: Readonly<Record<Decision, string>> = {
  proposed: 'Proposed',
  confirmed: 'Confirmed',
  rejected: 'Rejected',
}
const colours: Readonly<Record<Decision, TagColour>> = {
  proposed: 'yellow',
  confirmed: 'green',
  rejected: 'red',
}

const CandidateCard = ({
  desk,
  target,
  candidate,
  page,
}: {
  desk: LineageDesk
  target: Placed
  candidate: Candidate
  page: number
}) => {
  const { placed, state, similarity, isComposed, passage } = candidate
  const isUnsaid = state === 'none' || state === 'proposed'
  return (
    <div class="cw-candidate">
      <h3 class="cw-compared__name">
        {`From ${characteristicName(placed.characteristic)} ${placed.behaviour.position} of ${versionName(desk.before)}`}{' '}
        <StandingTag candidate={candidate} />
      </h3>
      <p class="cw-small">
        {`${similarityInWords(similarity)}${isComposed ? ', followed through the versions between' : ''}`}
        {isSame(candidate) && ', to the letter. Nobody need decide: it counts as kept unless you reject it'}
        {changeWords[passage.change] && `; ${changeWords[passage.change]} changed`}
        {`${whoseDecision(candidate)}.`}
      </p>
      {state !== 'rejected' && <InlineText passage={passage} />}
      {state === 'rejected' && (
        <p>
          <Wording text={placed.behaviour.text} />
        </p>
      )}
      <div class="cw-candidate__choices">
        {isUnsaid ? (
          <>
            <Decide {...{ desk, target, candidate, page }} choice="confirm" words="Confirm" />
            <Decide {...{ desk, target, candidate, page }} choice="reject" words="Reject" />
          </>
        ) : (
          <Decide {...{ desk, target, candidate, page }} choice="reopen" words="Undo" />
        )}
      </div>
    </div>
  )
}

const StandingTag = ({ candidate }: { candidate: Candidate }) => {
  const { decision, isCarried, isComposed } = candidate
  if (isSame(candidate)) return <Tag colour="white">Unchanged</Tag>
  if (isCarried) return <Tag colour="white">Carried over</Tag>
  const way = isComposed && decision === 'confirmed' ? ', step by step' : ''
  return <Tag colour={colours[decision]}>{`${decisionWords[decision]}${way}`}</Tag>
}

function whoseDecision({ state, isCarried, decidedAt }: Candidate): string {
  if (isCarried) return '. Carried over by the editors of the draft'
  const isDecided = state === 'confirmed' || state === 'rejected'
  return decidedAt && isDecided ? `. Decided on ${inWords(decidedAt)}` : ''
}

type DecideProps = {
  desk: LineageDesk
  target: Placed
  candidate: Candidate
  page: number
  choice: DecideForm['choice']
  words: string
}

const Decide = ({ desk, target, candidate, page, choice, words }: DecideProps) => (
  <Form action={addressOfDesk(desk)}>
    <HiddenField name="to" value={target.behaviour.id} />
    <HiddenField name="page" value={String(page)} />
    <HiddenField name="link" value={`${candidate.placed.behaviour.id}.${candidate.state}`} />
    <SubmitButton
      small={true}
      variant={choice === 'confirm' && !isSame(candidate) ? undefined : 'secondary'}
      name="choice"
      value={choice}
    >
      {words}
      <span class="nhsuk-u-visually-hidden">
        {`: from “${behaviourName(candidate.placed.behaviour)}” to “${behaviourName(target.behaviour)}”`}
      </span>
    </SubmitButton>
  </Form>
)

/** Any behaviour of the earlier version that is not linked yet. */
const Choose = ({
  desk,
  question: { target, candidates },
  form,
  page,
}: Omit<QuestionProps, 'isChoosing' | 'done'>) => {
  const linked = new Map(candidates.map(({ placed, state }) => [placed.behaviour.id, state]))
  const items = placedIn(desk.before)
    .filter(({ behaviour }) => !linked.has(behaviour.id) || linked.get(behaviour.id) === 'rejected')
    .map(({ behaviour, characteristic }) => ({
      value: `${behaviour.id}.${linked.get(behaviour.id) ?? 'none'}`,
      label: `${characteristicName(characteristic)} ${behaviour.position}: ${behaviourName(behaviour)}`,
    }))
  return (
    <Form action={addressOfDesk(desk)}>
      <HiddenField name="to" value={target.behaviour.id} />
      <HiddenField name="page" value={String(page)} />
      <Select
        id="link"
        name="link"
        label={{ children: `A behaviour of ${versionName(desk.before)} that it came from`, size: 's' }}
        items={[{ value: '', label: 'Select a behaviour' }, ...items]}
        errorMessage={form.problems.find(({ field }) => field === 'link')?.message}
      />
      <SubmitButton name="choice" value="confirm">
        Link to this behaviour
      </SubmitButton>
    </Form>
  )
}
