import { inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { costInWords } from '../cost-in-words.ts'
import type { Lock } from '../locks.ts'

type Props = { locks: readonly Lock[]; home: string; canChange: boolean }

/** What was put together by hand, by whom, why and at what cost; what was taken back stays in the list. */
export const ByHand = ({ locks, home, canChange }: Props) => (
  <>
    {locks.length === 0 ? (
      <p>Nothing was put together by hand.</p>
    ) : (
      <Table
        caption={{ children: 'What was put together by hand', class: 'nhsuk-u-visually-hidden' }}
        firstCellIsHeader={true}
        responsive={true}
        head={['They meet', 'By', 'Why', 'Cost', ...(canChange ? ['Change'] : [])]}
        rows={locks.map((lock) => [
          `${lock.one} and ${lock.other}`,
          `${lock.by}, ${inWordsWithTime(lock.lockedAt)}`,
          lock.reason || 'No reason was given',
          lock.cost === null ? 'Not known' : costInWords(lock.cost),
          ...(canChange ? [{ children: <TakeBack lock={lock} home={home} /> }] : []),
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

const TakeBack = ({ lock, home }: { lock: Lock; home: string }) =>
  lock.takenBackAt ? (
    <>{`Taken back on ${inWordsWithTime(lock.takenBackAt)}`}</>
  ) : (
    <Form action={`${home}/take-back`}>
      <HiddenField name="lock" value={lock.id} />
      <SubmitButton variant="secondary" small={true}>
        Take back
        <span class="nhsuk-u-visually-hidden">{` ${lock.one} and ${lock.other}`}</span>
      </SubmitButton>
    </Form>
  )
