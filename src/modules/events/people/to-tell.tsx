import { whenInWords } from '#platform/when.ts'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { Event } from '../event.ts'
import { WrittenWords } from '../event-letter.tsx'
import type { Untold } from '../list-untold.ts'
import { cameFromOnline, isWithoutMail } from '../registration.ts'
import type { ToTell } from '../to-tell.ts'

/** Those whom no letter reaches, and who do not know what others were written to about: an organiser rings them up. */
export const TellThese = ({ event, untold }: { event: Event; untold: readonly Untold[] }) =>
  untold.length === 0 ? null : (
    <Section title="Tell these people" id="tell">
      <p>They have no e-mail, or mail to them comes back, so nobody has reached them.</p>
      <Form action={`/programme/${event.slug}/people`}>
        <ul class="nhsuk-list">
          {untold.map((one) => (
            <One event={event} untold={one} />
          ))}
        </ul>
      </Form>
    </Section>
  )

const One = ({ event, untold: { person, things } }: { event: Event; untold: Untold }) => {
  const { id, name } = person
  // Told is what stands here: what happens meanwhile is told anew.
  const upTo = Math.max(...things.map(({ at }) => at.getTime()))
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {`: ${things.map((thing) => toldWords(event, person, thing)).join(' And: ')} `}
        <Reached person={person} />
      </p>
      {things.map((thing) =>
        thing.what === 'written' ? (
          <Details summary={`What was written: ${thing.written.subject}`}>
            <WrittenWords words={thing.written.words} />
          </Details>
        ) : null,
      )}
      <SubmitButton name="press" value={`told:${id}:${upTo}`} variant="secondary" small={true}>
        I have told them<span class="nhsuk-u-visually-hidden">: {name}</span>
      </SubmitButton>
    </li>
  )
}

const Reached = ({ person }: { person: Untold['person'] }) => {
  if (person.reachedHow) return <bdi>{`(${person.reachedHow})`}</bdi>
  return (
    <>{isWithoutMail(person) ? '(nobody wrote down how to reach them)' : '(our mail does not reach them)'}</>
  )
}

function toldWords(
  event: Event,
  { comes, roomWantedAt, registeredAt }: Untold['person'],
  thing: ToTell,
): string {
  if (thing.what === 'written') return `we wrote: “${thing.written.subject}”.`
  return {
    cancelled: 'it does not take place.',
    promoted: cameFromOnline({ comes, roomWantedAt })
      ? 'they have a place in the room now, and are online no more. Would they rather stay online?'
      : 'they have come from the waiting list to a place.',
    moved: `its time or place has changed: it is on ${whenInWords(event).line}. ${registeredAt ? 'Can they still come?' : 'They are on the waiting list.'}`,
    removed: 'an organiser took them out, so they are registered no more.',
  }[thing.what]
}
