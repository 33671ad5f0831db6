import { whenInWords } from '#platform/when.ts'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { Event } from '../event.ts'
import type { Person } from '../list-people.ts'
import { type ToTell, whatToTell } from '../to-tell.ts'

type Props = { event: Event; people: readonly Person[]; movedAt: Date | null }

/** Those without e-mail who do not know yet what others were written to about: an organiser rings them up. */
export const TellThese = ({ event, people, movedAt }: Props) => {
  const toTell = people.flatMap((person) => {
    const things = whatToTell(person, { event, movedAt })
    // Told is what stands here: what happens meanwhile is told anew.
    const upTo = Math.max(...things.map(({ at }) => at.getTime()))
    return things.length > 0
      ? [{ person, upTo, words: things.map(({ what }) => toldWords(event, what)) }]
      : []
  })
  if (toTell.length === 0) return null
  return (
    <Section title="Tell these people" id="tell">
      <p>They have no e-mail, so nobody has written to them.</p>
      <Form action={`/programme/${event.slug}/people`}>
        <ul class="nhsuk-list">
          {toTell.map(({ person: { id, name, reachedHow }, upTo, words }) => (
            <li>
              <p>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                {`: ${words.join(' And: ')} `}
                {reachedHow ? <bdi>{`(${reachedHow})`}</bdi> : '(nobody wrote down how to reach them)'}
              </p>
              <SubmitButton name="press" value={`told:${id}:${upTo}`} variant="secondary" small={true}>
                I have told them<span class="nhsuk-u-visually-hidden">: {name}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  )
}

const toldWords = (event: Event, what: ToTell) =>
  ({
    cancelled: 'it does not take place.',
    promoted: 'they have come from the waiting list to a place.',
    moved: `its time or place has changed: it is on ${whenInWords(event).line}. Can they still come?`,
  })[what]
