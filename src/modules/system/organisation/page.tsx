import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { type Organisation, organisationAddress, standingOf } from '../organisation.ts'

type Props = {
  organisation: Organisation
  /** Those whose names lead here. */
  merged: readonly { id: string; name: string }[]
  namesakes: readonly Organisation[]
  /** How many members stand in it today; undefined where nobody can say. */
  standing: number | undefined
  done: string | undefined
}

export const OrganisationPage = ({ organisation, merged, namesakes, standing, done }: Props) => (
  <Layout
    title={organisation.name}
    breadcrumb={[
      { href: '/system', text: 'The system' },
      { href: '/system/organisations', text: 'Organisations' },
    ]}
    robots="noindex"
  >
    <Done done={done} says={says(organisation)} />
    <PageHeading>{organisation.name}</PageHeading>
    {done === 'name-taken' && (
      <InsetText>
        It cannot stand by itself again under this name: another organisation in its part has the name by now.
      </InsetText>
    )}
    <SummaryList
      rows={[
        { key: 'Part of the system', value: organisation.partName },
        { key: 'How it stands', value: standingOf(organisation) },
        { key: 'Named first on', value: inWords(organisation.addedAt) },
        standing !== undefined &&
          !organisation.mergedInto && { key: 'Members there', value: String(standing) },
        merged.length > 0 && {
          key: 'Other names that lead here',
          value: <NameList organisations={merged} />,
        },
      ]}
    />
    {organisation.mergedInto ? (
      <Merged organisation={organisation} into={organisation.mergedInto} />
    ) : (
      <Acts organisation={organisation} namesakes={namesakes} />
    )}
  </Layout>
)

const says = ({ mergedInto, checkedAt }: Organisation) => ({
  added: 'Added. It is offered from now on.',
  ...(checkedAt && {
    checked: 'Checked. It is offered to others from now on.',
    corrected: 'Saved, and checked. Everybody who stands there has followed.',
  }),
  ...(mergedInto && { merged: `Merged. Whoever stood here stands in ${mergedInto.name} now.` }),
  ...(!mergedInto && { unmerged: 'It stands by itself again, with those who had named it.' }),
  retired: 'Retired. It is no longer offered; who stands there stays there.',
  'brought-back': 'It is offered again.',
})

const NameList = ({ organisations }: { organisations: readonly { id: string; name: string }[] }) => (
  <ul class="nhsuk-list">
    {organisations.map((each) => (
      <li>
        <a href={organisationAddress(each)}>{each.name}</a>
      </li>
    ))}
  </ul>
)

const Merged = ({
  organisation,
  into,
}: {
  organisation: Organisation
  into: { id: string; name: string }
}) => (
  <>
    <InsetText>
      <p>
        {'It turned out to be '}
        <a href={organisationAddress(into)}>{into.name}</a>
        {', and its name leads there.'}
      </p>
    </InsetText>
    <Form action={`${organisationAddress(organisation)}/unmerge`}>
      <SubmitButton variant="secondary">Take the merge back</SubmitButton>
    </Form>
  </>
)

const Acts = ({ organisation, namesakes }: Pick<Props, 'organisation' | 'namesakes'>) => {
  const address = organisationAddress(organisation)
  return (
    <>
      {namesakes.length > 0 && (
        <InsetText>
          <p>There is one of the same name elsewhere. If the two are one, merge this one into it:</p>
          <ul>
            {namesakes.map((each) => (
              <li>
                <a href={`${address}/merge?into=${each.id}`}>{`${each.name}, ${each.partName}`}</a>
              </li>
            ))}
          </ul>
        </InsetText>
      )}
      {!organisation.checkedAt && (
        <Form action={`${address}/check`}>
          <SubmitButton>It is right: check it</SubmitButton>
        </Form>
      )}
      <div class="nhsuk-button-group">
        <Button variant="secondary" href={`${address}/correct`}>
          Correct name or part
        </Button>
        <Button variant="secondary" href={`${address}/merge`}>
          Merge it into another
        </Button>
      </div>
      <Form action={`${address}/retire`}>
        {organisation.retiredAt ? (
          <SubmitButton variant="secondary" name="press" value="bring-back">
            Offer it again
          </SubmitButton>
        ) : (
          <SubmitButton variant="secondary" name="press" value="retire">
            Retire it: it has closed
          </SubmitButton>
        )}
      </Form>
    </>
  )
}
