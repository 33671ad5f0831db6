import type { FormState } from '#ui/form/form-state.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = { because: 'sent' | 'gone'; typed: FormState['values'] }

const ours = new Set(['seen', 'opening', 'token'])

/** An answer that can be kept nowhere any more: why, and what was typed, so that it is not lost. */
export const LostPage = ({ because, typed }: Props) => {
  const words = Object.entries(typed).flatMap(([name, value]) =>
    ours.has(name) || typeof value !== 'string' || !/\s/.test(value.trim()) ? [] : [value],
  )
  return (
    <Layout title={title[because]} robots="noindex">
      <PageHeading>{title[because]}</PageHeading>
      {because === 'sent' ? (
        <p>
          In another window, perhaps. <a href="/join/sent">See where it stands</a>, and tell an organiser what
          you would like to add by answering the mail that we sent you.
        </p>
      ) : (
        <p>
          They were thrown away, or forgotten after 30 days without an answer, or this browser no longer knows
          them. <a href="/join/send-link">Get a link to go on</a>, or <a href="/join">begin anew</a>.
        </p>
      )}
      {words.length > 0 && (
        <>
          <h2>What you typed just now</h2>
          <p>Copy it, if you would like to use it again.</p>
          {words.map((text) => (
            <p class="cw-own-words" dir="auto">
              {text}
            </p>
          ))}
        </>
      )}
    </Layout>
  )
}

const title = {
  sent: 'You have sent your answers already',
  gone: 'Your answers are no longer here',
} as const
