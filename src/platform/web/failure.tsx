import type { VNode } from 'preact'
import { Layout } from '#ui/layout/layout.tsx'
import type { Viewer } from '../access.ts'
import { BadRequest, ExpiredForm, Forbidden, NotFound, TooMany } from '../errors.ts'

export type Failure = { status: number; view: VNode; ours: boolean; retryAfterSeconds?: number }

/**
 * Turns what was thrown into a page that a person understands. `reference` is also in the log, `form` is the page
 * that a form was sent from, `here` the address that was asked for.
 */
export function explainFailure(
  error: unknown,
  viewer: Viewer | null,
  { reference, form, here }: { reference: string; form: string; here: string },
): Failure {
  if (error instanceof NotFound)
    return { status: 404, ours: false, view: <NotFoundPage signedIn={viewer !== null} here={here} /> }
  if (error instanceof Forbidden)
    return { status: 403, ours: false, view: <ForbiddenPage signedIn={viewer !== null} /> }
  if (error instanceof TooMany) {
    const { retryAfterSeconds } = error
    return { status: 429, ours: false, retryAfterSeconds, view: <TooManyPage seconds={retryAfterSeconds} /> }
  }
  if (error instanceof ExpiredForm) return { status: 403, ours: false, view: <ExpiredFormPage form={form} /> }
  if (error instanceof BadRequest)
    return { status: error.status, ours: false, view: <BadRequestPage message={error.message} /> }
  const status = statusOf(error)
  if (status === 413) {
    return {
      status,
      ours: false,
      view: <BadRequestPage message="What was sent is too large. Send less at a time." />,
    }
  }
  if (status >= 400 && status < 500) {
    return { status, ours: false, view: <BadRequestPage message="The house could not read what was sent." /> }
  }
  return { status: 500, ours: true, view: <OurMistakePage reference={reference} /> }
}

const statusOf = (error: unknown) =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500

const NotFoundPage = ({ signedIn, here }: { signedIn: boolean; here: string }) => (
  <Layout title="Page not found" robots="noindex">
    <h1>Page not found</h1>
    <p>
      If you typed the address, check that it is correct. If you pasted it, check that you copied all of it.
    </p>
    <p>{signedIn ? 'The page may have moved.' : 'The page may have moved, or it may be for members only.'}</p>
    <p>
      <a href="/">Go to the home page</a>
      {!signedIn && (
        <>
          {' '}
          or <a href={`/sign-in?to=${encodeURIComponent(here)}`}>sign in</a>, and you come back here
        </>
      )}
      .
    </p>
  </Layout>
)

const ForbiddenPage = ({ signedIn }: { signedIn: boolean }) => (
  <Layout title="This page is for others" robots="noindex">
    <h1>This page is for others</h1>
    <p>
      {signedIn
        ? 'You are signed in, but this page is for members with another task in the community, such as editors or organisers.'
        : 'This page is for members.'}
    </p>
    <p>If you think that you should see it, ask an organiser of the community.</p>
    <p>
      <a href="/">Go to the home page</a>
    </p>
  </Layout>
)

const TooManyPage = ({ seconds }: { seconds: number }) => (
  <Layout title="Please wait a little" robots="noindex">
    <h1>Please wait a little</h1>
    <p>
      This was asked many times in a short while. Try again in{' '}
      {seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.
    </p>
    <p>
      <a href="/">Go to the home page</a>
    </p>
  </Layout>
)

const ExpiredFormPage = ({ form }: { form: string }) => (
  <Layout title="This form has expired" robots="noindex">
    <h1>This form has expired</h1>
    <p>It was open for a long time, or in two tabs at once. Nothing was changed.</p>
    <p>
      To keep what you typed, go back with your browser and copy it first. Then{' '}
      <a href={form}>open the form again</a>.
    </p>
    <p>If this page comes back, your browser may be blocking cookies. The house needs one to take a form.</p>
  </Layout>
)

const BadRequestPage = ({ message }: { message: string }) => (
  <Layout title="That did not work" robots="noindex">
    <h1>That did not work</h1>
    <p>{message}</p>
    <p>
      Nothing was changed. Go back with your browser, where what you typed should still be, and try again.
    </p>
  </Layout>
)

const OurMistakePage = ({ reference }: { reference: string }) => (
  <Layout title="Sorry, something went wrong" robots="noindex">
    <h1>Sorry, something went wrong</h1>
    <p>This is our mistake, not yours. Nothing was half done. Try again in a moment.</p>
    <p>
      If it happens again, tell the administrator this reference: <strong>{reference}</strong>
    </p>
  </Layout>
)
