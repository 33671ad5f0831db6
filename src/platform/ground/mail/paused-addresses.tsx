import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { inWordsWithTime } from '../../clock.ts'
import type { MailState } from './query.ts'

type Props = MailState['paused']

/** The addresses that get no mail but to sign in. Where there are none, nothing stands here. */
export const PausedAddresses = ({ pauses, hasMore }: Props) =>
  pauses.length === 0 ? null : (
    <>
      <h2>Paused</h2>
      <p>
        To these addresses we send nothing but what one signs in with. Each member is told on their account,
        and can start it again there.
      </p>
      {pauses.map((pause) => (
        <Paused pause={pause} />
      ))}
      {hasMore && <p>There are more. List them all with: npx commonweal mail paused</p>}
    </>
  )

const Paused = ({ pause: { address, because, since, said } }: { pause: Props['pauses'][number] }) => (
  <div class="cw-card cw-card--plain nhsuk-u-margin-bottom-4">
    <h3 class="cw-card__title">{address}</h3>
    <p>
      <Tag colour="orange">{because === 'bounce' ? 'Mail came back' : 'Called unwanted'}</Tag>{' '}
      {`since ${inWordsWithTime(since)}`}
    </p>
    {said && <p>{said}</p>}
    {because === 'bounce' ? (
      <Form action="/administration/mail/resume">
        <HiddenField name="address" value={address} />
        <SubmitButton variant="secondary" small={true}>
          Start again<span class="nhsuk-u-visually-hidden"> to write to {address}</span>
        </SubmitButton>
      </Form>
    ) : (
      <p>Only they can start it again.</p>
    )}
  </div>
)
