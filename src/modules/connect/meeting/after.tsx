import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { isKept } from '../insight.ts'
import type { OwnInsight } from '../insights.ts'
import { inARow } from '../introduced.ts'
import { isBehind, type Met, metWords } from '../meeting.ts'
import type { MeetingView } from './query.ts'
import { saysAfter, saysAtAddresses } from './says.ts'

type Props = Pick<MeetingView, 'meeting' | 'me' | 'others' | 'insights'> & { done: string | undefined }

/** Whether they met, and what they would like to keep of it. */
export const After = ({ meeting, me, others, insights, done }: Props) => (
  <section id="after">
    <h2>Did you meet?</h2>
    <Done done={done} says={saysAfter} />
    {me.met ? <p>You said: {metWords[me.met]}. You can change it.</p> : <p>Press one, whenever you know.</p>}
    <Form action={`/connect/meetings/${meeting.id}/met`}>
      <div class="cw-times__presses">
        {answers.map((met) => (
          <SubmitButton
            name="met"
            value={met}
            variant={met === me.met ? undefined : 'secondary'}
            small={true}
          >
            {metWords[met]}
          </SubmitButton>
        ))}
      </div>
    </Form>
    <h2>What you would like to keep</h2>
    {insights.length === 0 ? (
      <p>
        One sentence is plenty: what you heard, or see differently now. It helps to word what the community
        thinks a good system leader does.
      </p>
    ) : (
      <ul>
        {insights.map((insight) => (
          <li>
            <One insight={insight} meetingId={meeting.id} names={others.map(({ name }) => name)} />
          </li>
        ))}
      </ul>
    )}
    <p>
      <a href={`/connect/meetings/${meeting.id}/insights`}>
        {insights.length === 0 ? 'Share an insight' : 'Share another'}
      </a>
    </p>
  </section>
)

const answers: readonly Met[] = ['met', 'planned', 'not-this-time']

const One = ({ insight, meetingId, names }: { insight: OwnInsight; meetingId: string; names: string[] }) => (
  <>
    <span class="cw-own-words" dir="auto">
      {insight.words}
    </span>
    <br />
    {standing(insight, names)}{' '}
    <a href={`/connect/meetings/${meetingId}/insights/${insight.id}`}>
      {insight.mine.agreedAt || insight.mine.declinedAt ? 'Change or take back' : 'Read and answer'}
    </a>
  </>
)

function standing(insight: OwnInsight, names: readonly string[]): string {
  const { withdrawnAt, authors, mine } = insight
  if (withdrawnAt) return 'Taken back.'
  if (isKept(insight)) return authors.length > 1 ? 'From all of you.' : 'From you.'
  if (mine.declinedAt) return 'You said no to it.'
  if (authors.some(({ declinedAt }) => declinedAt)) return 'Not all of you would like to share it.'
  return mine.agreedAt ? `Waits for ${inARow(names)} to agree.` : 'You are asked whether you agree.'
}

/** What its reader can do where it does not suit them, and where to turn. */
export const Otherwise = ({ meeting }: Pick<Props, 'meeting'>) => (
  <section>
    <h2>If it does not suit you</h2>
    <ul>
      <li>
        <a href={`/connect/meetings/${meeting.id}/another-match`}>
          {isBehind(meeting) ? 'Leave this conversation' : 'I need a different match, or skip this round'}
        </a>
      </li>
      <li>
        <a href={`/connect/${meeting.campaignSlug}/pause`}>Pause</a>
      </li>
      <li>
        <a href="/connect/apart">Whom I would rather not meet</a>
      </li>
    </ul>
  </section>
)

type Sharing = Pick<MeetingView, 'meeting' | 'me' | 'others' | 'areAddressesShared'> & Pick<Props, 'done'>

/** Addresses are shown once everybody in the meeting agreed. */
export const Addresses = ({ meeting, me, others, areAddressesShared, done }: Sharing) => (
  <section id="addresses">
    <h2>Addresses</h2>
    <Done done={done} says={saysAtAddresses} />
    <p>
      {areAddressesShared
        ? 'You all agreed to share your e-mail addresses: they stand above.'
        : me.sharedAddressAt
          ? `You agreed to share your address. ${others.length > 1 ? 'They are' : 'It is'} shown once everybody agreed.`
          : 'Nobody here sees your address. You can share it: it is shown once everybody agreed.'}
    </p>
    <Form action={`/connect/meetings/${meeting.id}/share-address`}>
      <HiddenField name="do" value={me.sharedAddressAt ? 'take-back' : 'share'} />
      <SubmitButton variant="secondary" small={true}>
        {me.sharedAddressAt ? 'Do not share it any more' : 'Share my address'}
      </SubmitButton>
    </Form>
  </section>
)
