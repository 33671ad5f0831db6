import { versionName } from '#modules/frameworks/index.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { causesAddress, type LinkedCause, type Said, type ToldPhrase } from '../cause.ts'
import { CauseQuote } from '../cause-quote.tsx'
import type { FoundCauses } from '../causes.ts'
import { PhraseWords } from '../phrase-words.tsx'
import { WrittenMeanwhile } from '../written-meanwhile.tsx'

type Props = {
  found: Pick<FoundCauses, 'before' | 'after'>
  phrase: ToldPhrase
  proposed: readonly Said[]
  find: string
  /** The form of the note. */
  form: FormState
  done: string | undefined
  /** Somebody else has done it otherwise meanwhile. */
  meanwhile: Meanwhile | null
}

export type Meanwhile = { of: 'note' } | { of: 'link'; because: string }

/** Where somebody says what led to a changed phrase: what is linked, what may be, and what they look for. */
export const LinkCausePage = (props: Props) => {
  const { found, phrase, proposed, find, form, done, meanwhile } = props
  const back = causesAddress(found.after.framework.slug, found.before.label, found.after.label)
  const here = `${back}/${phrase.key}`
  const linked = new Set(phrase.causes.map(({ id }) => id))
  const others = proposed.filter(({ id }) => !linked.has(id))
  return (
    <Layout
      title="What led to it?"
      back={`${back}#${phrase.key}`}
      robots="noindex"
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <Done done={done} says={says} />
      <PageHeading caption={`${versionName(found.before)} to ${versionName(found.after)}`}>
        What led to it?
      </PageHeading>
      <PhraseWords phrase={phrase} />
      {meanwhile?.of === 'link' && <LinkedMeanwhile because={meanwhile.because} />}
      <Section title="Linked">
        {phrase.causes.length === 0 && <p>Nothing yet.</p>}
        {phrase.causes.map((cause) => (
          <Linked cause={cause} here={here} />
        ))}
      </Section>
      <Perhaps others={others} find={find} here={here} />
      <NothingLed {...{ phrase, form, meanwhile, here }} />
    </Layout>
  )
}

type PerhapsProps = { others: readonly Said[]; find: string; here: string }

const Perhaps = ({ others, find, here }: PerhapsProps) => (
  <Section title={find === '' ? 'Perhaps' : `What holds “${find}”`}>
    <p>
      {find === ''
        ? 'These share words with the phrase. The house only compares words: whether one led to the other, you say.'
        : `${others.length} found, the newest first.`}
    </p>
    {others.length === 0 && <p>Nothing is alike. Look for words that you remember.</p>}
    {others.map((said) => (
      <Proposed said={said} here={here} />
    ))}
    <Form method="get" action={here}>
      <TextField form={filled({ find })} name="find" label="Look for words" />
      <Button type="submit" variant="secondary">
        Look
      </Button>
    </Form>
  </Section>
)

const LinkedMeanwhile = ({ because }: { because: string }) => (
  <InsetText>
    <p>Somebody else has linked it meanwhile, with the reason that stands below. It stays. Yours was:</p>
    <p class="cw-own-words" dir="auto">
      {because}
    </p>
    <p>If yours is to stand there, unlink it and link it again.</p>
  </InsetText>
)

type NothingProps = Pick<Props, 'phrase' | 'form' | 'meanwhile'> & { here: string }

const NothingLed = ({ phrase: { note }, form, meanwhile, here }: NothingProps) => (
  <Section title="Nothing led to it?">
    {meanwhile?.of === 'note' && <WrittenMeanwhile theirs={note ?? ''} />}
    <Form action={here}>
      <HiddenField name="do" value="note" />
      <HiddenField name="seen" value={String(form.values.seen ?? '')} />
      <TextField
        form={form}
        name="note"
        label="Say why it changed all the same"
        hint="It is shown where nothing is linked. Empty it to take it back"
      />
      <SubmitButton variant="secondary">Keep the note</SubmitButton>
    </Form>
  </Section>
)

const says = {
  linked: 'It is linked. Whoever reads the comparison sees it.',
  unlinked: 'It is not linked any more.',
  noted: 'The note is kept.',
  slip: 'Nothing was changed: a reason has 500 characters at most.',
  gone: 'It was taken back meanwhile, so it cannot be linked.',
}

const Linked = ({ cause, here }: { cause: LinkedCause; here: string }) => (
  <>
    <CauseQuote said={cause} because={cause.because} />
    {cause.earlier && (
      <p class="cw-small">It is linked between earlier wordings, where these words changed first.</p>
    )}
    {cause.origin !== 'suggestion' && !cause.earlier && (
      <Form action={here}>
        <HiddenField name="do" value="unlink" />
        <HiddenField name="cause" value={cause.causeId} />
        <Button type="submit" variant="secondary" small>
          Unlink<span class="nhsuk-u-visually-hidden">{`: ${cause.words}`}</span>
        </Button>
      </Form>
    )}
  </>
)

const Proposed = ({ said, here }: { said: Said; here: string }) => (
  <>
    <CauseQuote said={said} />
    <Form action={here}>
      <HiddenField name="do" value="link" />
      <HiddenField name="origin" value={said.origin} />
      <HiddenField name="id" value={said.id} />
      <label class="nhsuk-label" for={`because-${said.id}`}>
        Because<span class="nhsuk-u-visually-hidden">{` of “${said.words}”`}</span> (optional)
      </label>
      <input class="nhsuk-input" id={`because-${said.id}`} name="because" maxLength={500} />{' '}
      <Button type="submit" small>
        It led to this<span class="nhsuk-u-visually-hidden">{`: ${said.words}`}</span>
      </Button>
    </Form>
  </>
)
