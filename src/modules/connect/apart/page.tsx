import type { MemberCard } from '#modules/people/index.ts'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Named = { id: string; name: string }

type Props = {
  own: readonly Named[]
  /** Names that they typed into their expression of interest. */
  typed: readonly string[]
  form: FormState
  /** Who was found; undefined where nobody was looked for. */
  found: readonly MemberCard[] | undefined
  done: string | undefined
}

/** Whom somebody would rather not meet: their own page, and nobody else's. */
export const ApartPage = ({ own, typed, form, found, done }: Props) => (
  <Layout
    title="Whom I would rather not meet"
    breadcrumb={[{ href: '/connect', text: 'Connect Five' }]}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    {form.problems.length === 0 && <Done done={done} says={says} />}
    <PageHeading lead="You are never introduced to each other. You give no reason, and they never learn of it.">
      Whom I would rather not meet
    </PageHeading>
    <Own own={own} />
    {typed.length > 0 && <Typed typed={typed} />}
    <Find form={form} found={found} own={own} />
    <HowFar />
  </Layout>
)

const says = {
  added: 'Kept, in confidence. You are not introduced to each other.',
  'taken-back': 'Taken back.',
  forgotten: 'The names that you had typed are forgotten.',
  'too-many': 'You have named as many as can be named. Take one back first.',
}

const Own = ({ own }: Pick<Props, 'own'>) =>
  own.length === 0 ? (
    <p>You have named nobody.</p>
  ) : (
    <ul class="cw-times">
      {own.map(({ id, name }) => (
        <li class="cw-times__one">
          <p>{name}</p>
          <Press wish="take-back" name={name} id={id}>
            Take back
          </Press>
        </li>
      ))}
    </ul>
  )

type PressProps = { wish: string; name: string; id: string; children: string }

const Press = ({ wish, name, id, children }: PressProps) => (
  <Form action="/connect/apart">
    <HiddenField name="do" value={wish} />
    <HiddenField name="other" value={id} />
    <SubmitButton variant="secondary" small={true}>
      {children}
      <span class="nhsuk-u-visually-hidden">: {name}</span>
    </SubmitButton>
  </Form>
)

/** Names alone match nobody: whom they mean must be chosen. */
const Typed = ({ typed }: Pick<Props, 'typed'>) => (
  <>
    <h2>Names that you typed before</h2>
    <p>
      When you told us that you are interested, you typed these names. The matching cannot read them: look for
      each, and choose whom you meant.
    </p>
    <ul class="cw-times">
      {typed.map((name) => (
        <li class="cw-times__one">
          <p class="cw-own-words" dir="auto">
            {name}
          </p>
          <Form action="/connect/apart">
            <HiddenField name="do" value="find" />
            <HiddenField name="find" value={name} />
            <SubmitButton variant="secondary" small={true}>
              Look for them
              <span class="nhsuk-u-visually-hidden">: {name}</span>
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
    <Form action="/connect/apart">
      <HiddenField name="do" value="forget" />
      <SubmitButton variant="secondary">Forget the names that I typed</SubmitButton>
    </Form>
  </>
)

const Find = ({ form, found, own }: Pick<Props, 'form' | 'found' | 'own'>) => (
  <>
    <h2>Add somebody</h2>
    <Form action="/connect/apart">
      <HiddenField name="do" value="find" />
      <TextField
        form={form}
        name="find"
        label="Their name"
        hint="The beginning of each word is enough. What you look for stands in no address and no log"
        autocomplete="off"
      />
      <SubmitButton variant="secondary">Look for them</SubmitButton>
    </Form>
    {found && found.length === 0 && (
      <p>
        Nobody of that name is in the list of members. Who chose not to be listed cannot be found here: if you
        are introduced to them, you can leave the conversation, and are never introduced again.
      </p>
    )}
    {found && found.length > 0 && (
      <ul class="cw-times">
        {found.map((card) => (
          <li class="cw-times__one">
            <p>
              <strong>{card.name}</strong>
              {where(card)}
            </p>
            {own.some(({ id }) => id === card.memberId) ? (
              <p>Named already.</p>
            ) : (
              <Press wish="add" name={card.name} id={card.memberId}>
                I would rather not meet them
              </Press>
            )}
          </li>
        ))}
      </ul>
    )}
  </>
)

const where = ({ roleInWords, organisation, part }: MemberCard) => {
  const words = [roleInWords, organisation, part].filter(Boolean).join(', ')
  return words === '' ? '' : ` (${words})`
}

const HowFar = () => (
  <Details summary="How far this confidence goes">
    <p>
      Only the matching reads it, to keep you apart, and you yourself, here. Organisers do not see it, not
      even that you named somebody; nor do administrators. No act is written down. What the matching tells of
      itself, its reasons, figures and certificates, says nothing of it.
    </p>
    <p>
      In the database it is sealed: neither you nor the other can be recognised in it. The key to it lies in a
      file beside the database. <strong>Whoever holds a copy of the database and that file</strong> could read
      it: that is whoever runs the computer on which this house stands, if they break their word.
    </p>
    <p>It is deleted when you take it back, and when you leave the community.</p>
  </Details>
)
