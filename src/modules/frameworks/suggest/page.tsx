import { AttributionField, type Namings } from '#modules/people/index.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { DifferenceKey } from '#ui/layout/difference-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { unnamed } from '../attribution.ts'
import { characteristicName, versionName } from '../naming.ts'
import { suggestAddress } from '../suggesting/address.ts'
import { addressOf, type Characteristic, type FrameworkVersion, type VersionSummary } from '../version.ts'
import { StandingNotice } from '../version-bar.tsx'
import { CharacteristicFields } from './fields.tsx'
import { mostWhy } from './form.ts'
import { changesIn } from './typed.ts'

export type SuggestProps = {
  version: FrameworkVersion
  versions: readonly [VersionSummary, ...VersionSummary[]]
  /** The one that the form was opened for. */
  characteristic: Characteristic
  shown: readonly Characteristic[]
  form: FormState
  namings: Namings
}

/** The texts of a characteristic, or of several, for a member to word otherwise. */
export const SuggestPage = ({ version, versions, characteristic, shown, form, namings }: SuggestProps) => {
  const changes = changesIn(shown, form)
  const address = suggestAddress(version, characteristic)
  return (
    <Layout
      title={`Suggest another wording of ${characteristicName(characteristic)}`}
      width="wide"
      thread={characteristic.key}
      robots="noindex"
      problem={form.problems.length > 0}
      breadcrumb={[
        { href: addressOf(version), text: version.title },
        { href: addressOf(version, characteristic), text: characteristicName(characteristic) },
      ]}
    >
      <Problems form={form} />
      <PageHeading
        thread={characteristic.key}
        caption={`${characteristicName(characteristic)}, ${versionName(version)}`}
        lead="Change the words as you would have them, and say why. You see it all once more before it is sent. Editors decide, and tell you."
      >
        Suggest another wording
      </PageHeading>
      <StandingNotice version={version} versions={versions} />
      {version.status === 'superseded' && (
        <p>This wording takes no more suggestions. Suggest other words for the one in force.</p>
      )}
      <Form
        action={address}
        class="cw-editor"
        data-island="live-form"
        data-live-press="see"
        data-unsaved={changes.length > 0 ? '' : undefined}
      >
        <HiddenField name="characteristics" value={shown.map(({ key }) => key).join(',')} />
        <DifferenceKey />
        {shown.map((one) => (
          <Section title={characteristicName(one)} thread={one.key} id={`in-${one.key}`}>
            <CharacteristicFields version={version} characteristic={one} form={form} changes={changes} />
          </Section>
        ))}
        <Others version={version} shown={shown} address={address} />
        <About form={form} namings={namings} />
        {version.status !== 'superseded' && <Presses />}
      </Form>
    </Layout>
  )
}

const Presses = () => (
  <div class="nhsuk-button-group">
    <SubmitButton name="do" value="check">
      Check and send
    </SubmitButton>
    <SubmitButton name="do" value="see" variant="secondary">
      See the difference
    </SubmitButton>
  </div>
)

/** Why somebody suggests it, who may read that, and how they are named. */
const About = ({ form, namings }: Pick<SuggestProps, 'form' | 'namings'>) => (
  <Section title="About your suggestion">
    <TextArea form={form} name="why" label="Why do you suggest it?" rows={4} maxLength={mostWhy} />
    <RadioField
      form={form}
      name="isPublic"
      legend={{ children: 'Who may read why?', size: 's' }}
      inline={true}
      small={true}
      items={[
        { value: 'yes', label: 'Everybody, where it led to a wording' },
        { value: 'no', label: 'Members' },
      ]}
    />
    <AttributionField {...{ form, namings, unnamed }} />
  </Section>
)

type OthersProps = Pick<SuggestProps, 'version' | 'shown'> & { address: string }

/** One suggestion may be about several characteristics. */
const Others = ({ version, shown, address }: OthersProps) => {
  const others = version.characteristics.filter((one) => !shown.includes(one))
  return others.length === 0 ? null : (
    <Section title="Does it touch another characteristic, too?">
      <div class="nhsuk-button-group">
        {others.map((one) => (
          <Button
            name="do"
            value={`with-${one.key}`}
            variant="secondary"
            small={true}
            formaction={`${address}#in-${one.key}`}
          >
            {characteristicName(one)}
          </Button>
        ))}
      </div>
    </Section>
  )
}
