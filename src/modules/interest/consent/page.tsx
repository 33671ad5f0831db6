import { inWords } from '#platform/clock.ts'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type ConsentKind, wordings } from '../consents.ts'

/** What a member said, once. */
export type Said = {
  what: ConsentKind
  given: boolean
  wording: string
  version: number
  how: string
  at: Date
}

type Props = { said: readonly Said[]; done: string | undefined }

const titles: Readonly<Record<ConsentKind, string>> = {
  join: 'Being a member',
  listing: 'Standing in the directory',
  news: 'News by e-mail',
  insights: 'Using again what you say',
}

/** What a member has agreed to, in the words that they read, and the way to change their mind. */
export const ConsentPage = ({ said, done }: Props) => (
  <Layout title="What you agreed to" back="/account" robots="noindex">
    <Done done={done} says={{ changed: 'Saved. It holds from now on.' }} />
    <PageHeading lead="Each by itself, in the words that you read. You can change your mind at any time; what was done before stays lawful.">
      What you agreed to
    </PageHeading>
    {(['listing', 'news', 'insights'] as const).map((what) => (
      <Consent what={what} said={said.filter((one) => one.what === what)} />
    ))}
    <Section title={titles.join} id="join">
      <p>{said.find(({ what }) => what === 'join')?.wording ?? wordings.join.words}</p>
      <p>
        To take this back is to <a href="/account/leave">leave</a>.
      </p>
    </Section>
  </Layout>
)

const Consent = ({ what, said }: { what: ConsentKind; said: readonly Said[] }) => {
  const [last] = said
  const isGiven = last?.given ?? false
  const { version, words } = wordings[what]
  const isOutdated = isGiven && last !== undefined && last.version < version
  return (
    <Section title={titles[what]} id={what}>
      <p>
        <strong>{isGiven ? 'You agreed' : last ? 'You said no' : 'You were not asked yet'}</strong>
        {last && ` on ${inWords(last.at)}, ${hows[last.how] ?? last.how}`}.
      </p>
      <p>{isGiven && last ? last.wording : words}</p>
      {what === 'news' && (
        <p>
          Which news, and how often, is yours to choose: <a href="/account/letters">what we write to you</a>.
          What you choose there comes, also after a no here.
        </p>
      )}
      {isOutdated && (
        <InsetText>
          <p>We have put it in other words since. What you agreed to holds as you read it, and no further:</p>
          <p>{words}</p>
          <Say what={what} given="yes">
            Agree to the new words
          </Say>
        </InsetText>
      )}
      <Say what={what} given={isGiven ? 'no' : 'yes'}>
        {isGiven ? 'Take it back' : 'Agree'}
      </Say>
      {said.length > 1 && (
        <Details summary="What you said before">
          <ul class="nhsuk-list nhsuk-list--bullet">
            {said.slice(1).map(({ given, at, version }) => (
              <li>{`${given ? 'Yes' : 'No'}, on ${inWords(at)} (wording ${version})`}</li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

const Say = ({ what, given, children }: { what: ConsentKind; given: 'yes' | 'no'; children: string }) => (
  <Form action="/account/consent">
    <HiddenField name="what" value={what} />
    <HiddenField name="given" value={given} />
    <SubmitButton variant="secondary">
      {children}
      <span class="nhsuk-u-visually-hidden">: {titles[what]}</span>
    </SubmitButton>
  </Form>
)

const hows: Readonly<Record<string, string>> = {
  website: 'on this site',
  telephone: 'by telephone',
  paper: 'on paper',
  'in person': 'in person',
}
