import type { ComponentChildren } from 'preact'
import type { Call } from '#modules/invitations/index.ts'
import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { draftDays } from '../draft.ts'
import type { Intake } from '../intake.ts'

type Props = {
  intake: Intake
  /** Where people may write to; empty where the community has not said. */
  contact: string
  /** By which call they come; whom it is for is told to nobody who only holds its link. */
  call: Call | null
  /** The token of the invitation or the link, to be sent along. */
  by: string
  /** Where to go on, for a browser in which a draft is open. */
  goOn: string | null
}

/** Where an expression of interest begins: what it is, how long it takes, what happens with it, and how else. */
export const JoinPage = ({ intake, contact, call, by, goOn }: Props) => (
  <Layout
    title="Join this community"
    description="Say what interests you and what you hope for, in ten minutes, without an account."
  >
    <PageHeading lead="Say what interests you and what you hope for. An organiser reads it, and answers.">
      Join this community
    </PageHeading>
    {call && <Invited call={call} />}
    {goOn && <GoOn at={goOn} />}
    <h2>How it goes</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>It takes about ten minutes, one question at a time. Most questions can be left out.</li>
      <li>You need no account and no password.</li>
      <li>
        Each answer is kept as you go. You can stop, and go on later by a link that we send to your e-mail
        address. What you do not send is forgotten after {draftDays} days.
      </li>
      <li>
        Residents and people who use services are members with the same rights as anybody. You need not work
        for an organisation.
      </li>
    </ul>
    <h2>What happens with your answers</h2>
    <p>
      Organisers of the community read them, to welcome you and to introduce you to people unlike yourself.
      What you need in order to take part is seen by organisers alone. If you do not become a member, we keep
      your answers for six months and then forget them.{' '}
      <a href="/privacy">How we treat what we know of people</a>
    </p>
    <Form action="/join">
      {by && <HiddenField name="by" value={by} />}
      <SubmitButton>{goOn ? 'Go on with my answers' : 'Start now'}</SubmitButton>
    </Form>
    {call?.isPersonal && <FillIn by={by} />}
    <OtherWays intake={intake} contact={contact} />
    <p>
      You began in another browser, or on another device? <a href="/join/send-link">Get a link to go on</a>
    </p>
  </Layout>
)

const Invited = ({ call: { isPersonal } }: { call: Call }) => (
  <InsetText>
    <p>
      You are invited, and welcome. As invitations are passed on, this page does not say to whom it went, and
      nothing is filled in.
      {isPersonal && (
        <>
          {' '}
          If it came to you by e-mail, <a href="#fill-in">have what we know filled in</a>.
        </>
      )}
    </p>
  </InsetText>
)

const FillIn = ({ by }: { by: string }) => (
  <>
    <h2 id="fill-in">If this invitation came to you by e-mail</h2>
    <p>
      You need not type what we know. We send a link to the address that the invitation went to, and to no
      other; behind it your name, your address and where you belong are filled in, as far as your invitation
      says. It also shows us that the address is yours.
    </p>
    <Form action="/join">
      <HiddenField name="by" value={by} />
      <HiddenField name="do" value="mail-told" />
      <SubmitButton variant="secondary">Send me that link</SubmitButton>
    </Form>
  </>
)

const GoOn = ({ at }: { at: string }) => (
  <InsetText>
    <p>
      Answers that you gave before are kept in this browser. <a href={at}>Go on where you stopped</a>, or, if
      they are not yours, <a href="/join/discard">throw them away and begin anew</a>.
    </p>
  </InsetText>
)

const OtherWays = ({ intake: { otherWays }, contact }: Pick<Props, 'intake' | 'contact'>) => {
  if (!otherWays && !contact) return null
  return (
    <>
      <h2>By telephone, on paper or in person</h2>
      {otherWays
        .split(/\n+/)
        .filter((line) => line !== '')
        .map((line) => (
          <p>{line}</p>
        ))}
      {contact && (
        <p>
          If you would rather not do this on a screen, or would like help, write to{' '}
          <a href={`mailto:${contact}`}>{contact}</a>
          {otherWays ? '.' : ' or ask somebody to: an organiser goes through the questions with you.'}
        </p>
      )}
    </>
  )
}

/** What an invitation tells is on its way to the address that it went to; which one that is, is not said. */
export const MailedPage = ({ by, development }: { by: string; development: boolean }) => (
  <Layout title="Check your e-mail" back={`/join?by=${by}`} robots="noindex">
    <PageHeading>Check your e-mail</PageHeading>
    <p>
      A link is on its way to the address that the invitation went to. It can take a minute or two; look among
      unwanted e-mails (spam), too.
    </p>
    {development && (
      <p>
        In development it is shown at <a href="/development/mail">/development/mail</a>.
      </p>
    )}
    <p>
      By the link you go on in this browser or another, with what we know filled in. If none comes, you can{' '}
      <a href={`/join?by=${by}`}>start without it</a>.
    </p>
  </Layout>
)

const Closed = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <Layout title={title}>
    <PageHeading>{title}</PageHeading>
    {children}
  </Layout>
)

/** Nobody new can begin for now: until when, and what there is meanwhile. */
export const ClosedPage = ({ intake, contact }: Pick<Props, 'intake' | 'contact'>) => (
  <Closed title="We are not taking in new members at the moment">
    {intake.note && <p>{intake.note}</p>}
    {intake.opensOn && (
      <p>
        You can join again from <strong>{inWords(new Date(intake.opensOn))}</strong>. Come back then: this
        address stays the same.
      </p>
    )}
    <p>
      If you have begun already, you can still finish: <a href="/join/send-link">get a link to go on</a>. An
      invitation that you were sent holds, too.
    </p>
    <OtherWays intake={intake} contact={contact} />
    <p>
      <a href="/">See what this community does meanwhile</a>
    </p>
  </Closed>
)

/** Whoever is signed in belongs already. */
export const MemberAlreadyPage = () => (
  <Closed title="You are a member already">
    <p>
      You are signed in, so you need not ask to join. What you would like to take part in, you can change.
    </p>
    <Button href="/account/wishes">What I would like to take part in</Button>
    <p>
      If somebody else would like to join on this device, sign out first. Whom you would like to bring in, you
      can also send this page’s address.
    </p>
  </Closed>
)
