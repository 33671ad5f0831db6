import type { ComponentChildren } from 'preact'
import { canBeWrittenTo } from '#modules/community/index.ts'
import { addressOf } from '#modules/frameworks/index.ts'
import { firstOrganiser } from '#modules/people/index.ts'
import { holdsRole, type Viewer } from '#platform/access.ts'
import type { Hall } from './hall.ts'

type Props = { hall: Hall; viewer: Viewer; now: Date; sendsMail: boolean }

/** How long somebody is shown round after they first came in. */
const newForMs = 24 * 60 * 60 * 1000

/**
 * Begins with somebody who is new. An organiser is shown what the house still lacks before others can come in, until
 * it lacks nothing; anybody else is shown round for a day.
 */
export const Welcome = ({ hall, viewer, now, sendsMail }: Props) => {
  const lacking = viewer.roles.has('organiser') ? listLacking({ hall, viewer, sendsMail }) : []
  if (lacking.length > 0) return <Steps title="Before others come in" steps={lacking} />
  const cameAt = hall.people.readerCameAt
  if (cameAt === null || now.getTime() - Date.parse(cameAt) >= newForMs) return null
  return <Steps title="Welcome. It is good that you are here" steps={listFirstSteps(hall)} />
}

const Steps = ({ title, steps }: { title: string; steps: readonly ComponentChildren[] }) => (
  <section class="cw-welcome" aria-labelledby="welcome">
    <h2 class="cw-welcome__title" id="welcome">
      {title}
    </h2>
    <p>
      {steps.length === 1 ? 'One thing to begin with:' : `${inWords[steps.length]} things to begin with:`}
    </p>
    <ol class="cw-welcome__steps">
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  </section>
)

const inWords: Readonly<Record<number, string>> = { 2: 'Two', 3: 'Three', 4: 'Four' }

/** What nobody but this member can mend, and what keeps others out until it is mended. */
const listLacking = ({ hall, viewer, sendsMail }: Omit<Props, 'now'>): ComponentChildren[] =>
  [
    viewer.roles.has('editor') && !canBeWrittenTo(hall.community) && (
      <>
        <a href="/community/edit/name-and-place">Set the address that people can write to</a>: the one that
        stands there is made up, and reaches nobody
      </>
    ),
    viewer.name === firstOrganiser && (
      <>
        <a href="/account/rename">Say your name</a>: letters that you send are signed with it
      </>
    ),
    hall.people.count === 1 && (
      <>
        <a href="/members/add">Add the first members</a>: each gets an e-mail from you that says how to sign
        in
      </>
    ),
    holdsRole('administrator', viewer) && !sendsMail && (
      <>
        <a href="/administration/mail">Read how mail is set up</a>: as it stands, none is sent
      </>
    ),
  ].filter((step) => step !== false)

const listFirstSteps = ({ framework }: Hall): ComponentChildren[] => [
  <>
    <a href={framework ? addressOf(framework) : '/frameworks'}>Read what a good system leader does</a>: it
    takes ten minutes
  </>,
  <a href="/members">See who else is here</a>,
  <>
    <a href="/account">Look at your account</a>: is your name as you would like to be known?
  </>,
]
