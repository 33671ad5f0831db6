import { fewest, type Theme, type Themes } from '#maths/themes/index.ts'
import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PagesOfList } from '#ui/pagination/pages-of-list.tsx'
import type { Conversation } from '../conversation.ts'
import { isEnglish } from '../said.ts'
import { howOften, noTheme, themeAddress, themeName, themesAddress } from '../theme.ts'
import type { KeptEdit } from '../theme-edits.ts'
import type { ThemesNow } from '../themes-now.ts'

type Props = {
  conversations: readonly Conversation[]
  of: Conversation | null
  now: ThemesNow
  found: Themes
  page: number
  shapes: boolean
  done: string | undefined
}

/** What members speak of in their own words, brought together. */
export const ThemesPage = (props: Props) => {
  const { conversations, of, now, found, page, done } = props
  const said = now.said.size
  return (
    <Layout title="Themes" breadcrumb={[{ href: '/insights', text: 'Insights' }]} robots="noindex">
      <Done done={done} says={says} />
      <PageHeading
        caption={of?.title}
        lead="What members speak of, in their own words: found by the words that they use together, and put right by people."
      >
        Themes
      </PageHeading>
      {conversations.length > 0 && <Choice conversations={conversations} of={of} />}
      {found.themes.length === 0 ? (
        <EmptyState
          next={
            <Button href={of ? `/conversations/${of.slug}` : '/insights'}>
              {of ? 'Go to the conversation' : 'See the insights'}
            </Button>
          }
        >
          {said === 0
            ? 'Nothing has been said here yet.'
            : `There is no theme yet. One shows as soon as ${fewest.people} people have said something of the same; so far there ${said === 1 ? 'is one thing that was said' : `are ${said} things that were said`}.`}
        </EmptyState>
      ) : (
        <>
          <CardGrid columns={2}>
            {found.themes.slice((page - 1) * themesPerPage, page * themesPerPage).map((theme) => (
              <OneTheme theme={theme} of={of} now={now} />
            ))}
          </CardGrid>
          <PagesOfList at={themesAddress(of)} page={page} pages={pagesOf(found)} />
        </>
      )}
      <Rest of={of} now={now} rest={found.rest} />
      <Edits {...props} />
      <HowFound />
    </Layout>
  )
}

const themesPerPage = 24

/** On how many pages these themes stand. */
export const pagesOf = ({ themes }: Pick<Themes, 'themes'>) =>
  Math.max(1, Math.ceil(themes.length / themesPerPage))

const says = {
  renamed: 'The theme has its new name.',
  merged: 'The themes are one.',
  sorted: 'It is where you put it.',
  'too-few': `It is where you put it. A theme shows only when ${fewest.people} people have said at least ${fewest.texts} things in it.`,
  undone: 'That was taken back.',
  late: 'That was taken back already.',
}

const Choice = ({ conversations, of }: Pick<Props, 'conversations' | 'of'>) => (
  <Form action="/themes" method="get">
    <SelectField
      form={filled({ of: of?.slug ?? '' })}
      name="of"
      label="Themes of what?"
      items={[
        { value: '', label: 'All insights and conversations' },
        ...conversations.map(({ slug, title }) => ({ value: slug, label: title })),
      ]}
    />
    <SubmitButton variant="secondary">Show these</SubmitButton>
  </Form>
)

const OneTheme = ({ theme, of, now }: { theme: Theme } & Pick<Props, 'of' | 'now'>) => {
  const texts = theme.texts.flatMap((id) => now.said.get(id) ?? [])
  const central = now.said.get(theme.central)
  return (
    <PlainCard title={themeName(theme)} href={themeAddress(theme.key, of)} level={2}>
      {central && (
        <p>
          “
          <span dir="auto" lang={central.lang === 'en' ? undefined : central.lang}>
            {central.words}
          </span>
          ”
        </p>
      )}
      <p class="cw-small">{howOften(texts, theme)}.</p>
    </PlainCard>
  )
}

const Rest = ({ of, now, rest }: Pick<Props, 'of' | 'now'> & { rest: readonly string[] }) => {
  if (rest.length === 0) return null
  const others = rest.filter((id) => !isEnglish(now.said.get(id) ?? { lang: 'en' })).length
  return (
    <Section title="In no theme" id="rest">
      <p>
        <a href={themeAddress(noTheme, of)}>
          {rest.length === 1 ? 'One thing stands in no theme' : `${rest.length} things stand in no theme`}
        </a>
        . Few others have said something of the same in the same words; it counts as much.
        {others > 0 &&
          ` ${others === 1 ? 'One of them is' : `${others} of them are`} not in English, and only a person can put ${others === 1 ? 'it' : 'them'} in a theme.`}
      </p>
    </Section>
  )
}

const Edits = ({ of, now, shapes }: Props) => {
  const held = now.edits.filter(({ undoneAt }) => undoneAt === null).toReversed()
  if (held.length === 0) return null
  return (
    <Details summary="What people put right">
      <ul>
        {held.map((edit) => (
          <li>
            {`${editInWords(edit)}, on ${inWords(edit.doneAt)}.`}
            {now.lost.has(edit.id) && ' What it was done to is no longer here.'}
            {shapes && (
              <Form action="/themes/undo">
                <HiddenField name="edit" value={edit.id} />
                <HiddenField name="of" value={of?.slug ?? ''} />
                <SubmitButton variant="secondary">
                  Take it back<span class="nhsuk-u-visually-hidden">: {editInWords(edit)}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function editInWords({ kind, label, otherLabel, ofTexts, otherTexts }: KeptEdit): string {
  const name = label === '' ? 'no theme' : `“${label}”`
  if (kind === 'rename') return `${name} was called “${otherLabel}”`
  if (kind === 'merge') return `${name} was joined with “${otherLabel}”`
  const things = (count: number) => (count === 1 ? 'One thing was' : `${count} things were`)
  if (kind === 'split') return `${things(otherTexts.length)} taken out of ${name}, as “${otherLabel}”`
  const to = otherLabel === '' ? 'no theme' : `“${otherLabel}”`
  return `${things(ofTexts.length)} moved from ${name} to ${to}`
}

const HowFound = () => (
  <Details summary="How themes are found">
    <p>
      Words that members use together more often than by chance belong together, and what was said belongs
      where most of its words do. The same words always give the same themes. No language model reads them.
      Themes are rough: they help to find what was said, and decide nothing. How many people spoke of a theme
      is told in steps, and not at all where somebody put together what stands in it, so that nobody can tell
      which statements are of one person.
    </p>
  </Details>
)
