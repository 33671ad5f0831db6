import type { ComponentChildren } from 'preact'
import { whenInWords } from '#platform/when.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Event, hasBegun, isOver, whyClosed } from '../event.ts'
import type { OwnPlace } from '../own-place.ts'
import { cameFromOnline, placesOf, type Standing, standingOf, waitsForRoom } from '../registration.ts'
import { Told, WhyNotSaved } from '../told.tsx'
import type { NotSaved } from '../told-form.ts'
import { placeFacts } from './facts.tsx'
import type { PlaceWish } from './form.ts'

type Props = {
  place: OwnPlace
  /** Where its forms go: by the word of a mail, or signed in. */
  action: string
  /** What they told, as long as they can still say it. */
  form: FormState | null
  notSaved: NotSaved | null
  now: Date
  done: string | undefined
}

/** Somebody's own place at an event, or in its list: what it is, where to join, and how to give it up. */
export const PlacePage = (props: Props) => {
  const { place, action, form, notSaved, now, done } = props
  const { event, registration, answers } = place
  const standing = standingOf(registration)
  return (
    <Layout
      title={`${titles[standing]}: ${event.title}`}
      robots="noindex"
      back={`/events/${event.slug}`}
      problem={form !== null && form.problems.length > 0}
    >
      {form && <Problems form={form} />}
      <Done done={done} says={says} />
      <PageHeading caption={event.title} lead={whenInWords(event).line}>
        {event.cancelledAt ? 'This event does not take place' : titles[standing]}
      </PageHeading>
      {notSaved && <WhyNotSaved {...{ place, action, notSaved }} />}
      {event.cancelledAt && <p>{event.cancelledBecause}</p>}
      <Facts facts={placeFacts(place, { here: action, now })} />
      {!event.cancelledAt && <Acts {...props} standing={standing} />}
      {form ? (
        <Told {...{ place, action, form, now }} />
      ) : (
        answers.length > 0 && (
          <Section title="What you told the organisers" id="answers">
            <Facts facts={answers.map(({ question, words }) => ({ term: question, fact: words }))} />
          </Section>
        )
      )}
      <p>
        <a href={`/events/${event.slug}`}>See the event</a>
      </p>
    </Layout>
  )
}

const titles: Readonly<Record<Standing, string>> = {
  unconfirmed: 'Confirm your place',
  waiting: 'You are on the waiting list',
  registered: 'You have a place',
  cancelled: 'You are not registered',
}

const says = {
  registered: 'You have a place. We have written to you.',
  waiting: 'You are on the waiting list. When a place becomes free we write to you.',
  already: 'You had said so already.',
  'given-up': 'Your place is given up. Thank you for telling us.',
  'left-list': 'You are not on the waiting list any more.',
  'still-coming': 'Thank you. We look forward to seeing you.',
  told: 'Thank you for telling us.',
  'told-anew': 'Saved. Only the organisers see it.',
  'comes-anew':
    'Saved. We have written to you how you take part, with a file that changes it in your calendar.',
  'waits-for-room':
    'Saved. You have your place online, and are in the list for the room. Until 24 hours before, a place there that is free for you is yours by itself, and we write to you.',
  'stays-online': 'You stay online, and are not in the list for the room any more.',
  'moved-up': 'Saved, and there is a place for you: you have it now. We have written to you.',
  'too-late': 'That came too late, so nothing was changed.',
  gone: 'You are not registered any more, so nothing was saved.',
}

type ActsProps = Props & { standing: Standing }

const Acts = (props: ActsProps) => {
  const { place, standing, now } = props
  const { event, registration } = place
  if (standing === 'cancelled') return <Again event={event} now={now} />
  if (standing === 'unconfirmed') return <Unconfirmed {...props} />
  const mayStay = standing === 'registered' && event.format === 'both' && !isOver(event, now)
  if (hasBegun(event, now) && standing === 'registered')
    return (
      <>
        {mayStay && cameFromOnline(registration) && <StayOnline {...props} />}
        <DidYouCome {...props} />
      </>
    )
  if (isOver(event, now)) return null
  return (
    <>
      {registration.askedAgainAt && !registration.stillComingAt && standing === 'registered' && (
        <>
          <p>Its time or place has changed. Can you still come?</p>
          <Press {...props} wish="still-coming">
            I still come
          </Press>
        </>
      )}
      {mayStay && <StayOnline {...props} />}
      <Press {...props} wish="give-up" isQuiet>
        {standing === 'waiting' ? 'Leave the waiting list' : 'I cannot come: give up my place'}
      </Press>
      {standing === 'registered' && event.capacity !== null && placesOf(registration, event) > 0 && (
        <p>Somebody else then has your place at once, so it cannot be taken back.</p>
      )}
    </>
  )
}

/** Whoever came from online into the room did not choose the moment; whoever waits for it may stop. */
const StayOnline = (props: ActsProps) => {
  const { registration } = props.place
  if (!cameFromOnline(registration) && !waitsForRoom(registration)) return null
  return (
    <>
      {cameFromOnline(registration) && (
        <p>
          You were online until there was a place for you in the room. If you stay online, somebody else has
          it at once.
        </p>
      )}
      <Press {...props} wish="stay-online" isQuiet>
        {cameFromOnline(registration) ? 'I would rather stay online' : 'Stay online, and leave the list'}
      </Press>
    </>
  )
}

const Unconfirmed = (props: ActsProps) => {
  const { event, registration } = props.place
  const closed = whyClosed(event, props.now)
  return (
    <>
      {closed ? (
        <p>Registration is closed, so this place can be confirmed no more.</p>
      ) : (
        <Press {...props} wish="confirm">
          {event.isFull && placesOf(registration, event) > 0
            ? 'Confirm my place in the waiting list'
            : 'Confirm my place'}
        </Press>
      )}
      <Press {...props} wish="give-up" isQuiet>
        It was not me, or I do not want to come
      </Press>
    </>
  )
}

const DidYouCome = (props: ActsProps) => {
  const { came } = props.place.registration
  return (
    <>
      <h2>{came === null ? 'Were you able to come?' : cameWords[came]}</h2>
      <p>Things come up. Nobody asks why, and it is only counted.</p>
      {came !== 'could-not' && (
        <Press {...props} wish="could-not" isQuiet>
          I couldn’t make it
        </Press>
      )}
      {came !== 'came' && (
        <Press {...props} wish="came" isQuiet>
          I was there
        </Press>
      )}
    </>
  )
}

const cameWords = { came: 'You were there', 'could-not': 'You couldn’t make it' }

const Again = ({ event, now }: { event: Event; now: Date }) =>
  whyClosed(event, now) ? null : (
    <p>
      You can <a href={`/events/${event.slug}/register`}>register again</a>: whoever comes again comes last.
    </p>
  )

type PressProps = Pick<Props, 'action'> & { wish: PlaceWish; isQuiet?: boolean; children: ComponentChildren }

const Press = ({ action, wish, isQuiet = false, children }: PressProps) => (
  <Form action={action}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={isQuiet ? 'secondary' : undefined}>{children}</SubmitButton>
  </Form>
)
