import { inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { costInWords } from '../cost-in-words.ts'
import type { Lock } from '../locks.ts'

type Props = { locks: readonly Lock[]; home: string; canChange: boolean; worth: number }

/** What was put together by hand, by whom, why and at what cost; what was taken back stays in the list. */
export const ByHand = ({ locks, home, canChange, worth }: Props) => {
  // Also once the round is published it is seen what of this stands, and what was taken back.
  const hasLast = canChange || locks.some(({ takenBackAt }) => takenBackAt !== null)
  return (
    <>
      {locks.length === 0 ? (
        <p>Nothing was put together by hand.</p>
      ) : (
        <Table
          caption={{ children: 'What was put together by hand', class: 'nhsuk-u-visually-hidden' }}
          firstCellIsHeader={true}
          responsive={true}
          head={['They meet', 'By', 'Why', 'Cost', ...(hasLast ? [canChange ? 'Change' : 'Taken back'] : [])]}
          rows={locks.map((lock) => [
            `${lock.one} and ${lock.other}`,
            `${lock.by}, ${inWordsWithTime(lock.lockedAt)}`,
            lock.reason || 'No reason was given',
            lock.cost === null ? 'Not known' : costInWords(lock.cost, worth),
            ...(hasLast ? [{ children: <TakeBack lock={lock} home={home} canChange={canChange} /> }] : []),
          ])}
        />
      )}
      {canChange && (
        <p>
          <a href={`${home}/lock`}>Put two people together by hand</a>
        </p>
      )}
    </>
  )
}

type TakeBackProps = { lock: Lock; home: string; canChange: boolean }

const TakeBack = ({ lock, home, canChange }: TakeBackProps) => {
  if (lock.takenBackAt) return <>{`Taken back on ${inWordsWithTime(lock.takenBackAt)}`}</>
  if (!canChange) return <>No</>
  return (
    <Form action={`${home}/take-back`}>
      <HiddenField name="lock" value={lock.id} />
      <SubmitButton variant="secondary" small={true}>
        Take back
        <span class="nhsuk-u-visually-hidden">{` ${lock.one} and ${lock.other}`}</span>
      </SubmitButton>
    </Form>
  )
}
