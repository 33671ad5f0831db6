import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Progress } from '#ui/layout/progress.tsx'
import type { Run } from '../runs.ts'

/** How far a matching has come. With script it keeps up by itself; without, a link looks again. */
export const HowFar = ({ run, home }: { run: Run; home: string }) => (
  <>
    <div data-live="how-far" data-island="keep-looking" data-looking="">
      <Progress
        steps={[
          { text: 'The matching was asked for', state: 'done' },
          { text: run.progress?.says ?? 'We are working it out', state: 'now' },
          { text: 'You read the plan', state: 'next' },
        ]}
        again={home}
      />
      <p>
        {run.progress
          ? `${run.progress.seconds.toLocaleString('en-GB')} of at most ${run.timeLimitSeconds.toLocaleString('en-GB')} seconds.`
          : 'This takes a moment.'}{' '}
        You may close this page meanwhile.
      </p>
    </div>
    <Form action={`${home}/match`}>
      <HiddenField name="do" value="stop" />
      <SubmitButton variant="secondary" small={true}>
        Stop it
      </SubmitButton>
    </Form>
  </>
)
