import { CopyField } from '#ui/form/copy-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'

type Props = { link: string | null; community: string }

/** A member's own link, with words to pass on. What comes of it is shown to nobody, them included. */
export const SharePage = ({ link, community }: Props) => (
  <Layout title="Pass the word on" robots="noindex">
    <PageHeading lead="You know people whom nobody else here knows. With a link of your own you can bring them in.">
      Pass the word on
    </PageHeading>
    {link ? <Link link={link} community={community} /> : <First />}
    <Section title="What we keep of it" id="kept">
      <p>
        Whoever comes by your link tells us about themselves, and an organiser answers them. Until then the
        house knows by whose link they came; after that it keeps only from which part of the system to which
        the word went, never who brought whom. Nobody sees a list of who brought most, for there is none.
      </p>
      <p>
        <a href="/invitations/reach">See how far the word has travelled</a>
      </p>
    </Section>
  </Layout>
)

const First = () => (
  <Form action="/invitations/share">
    <HiddenField name="do" value="make" />
    <SubmitButton>Make my link</SubmitButton>
  </Form>
)

const Link = ({ link, community }: { link: string; community: string }) => (
  <>
    <CopyField
      name="link"
      label="Your link"
      hint="Whoever has it can come by it"
      value={link}
      copy="Copy the link"
    />
    <QrCode words={link} label="The same link as a QR code, to be read by a phone’s camera" />
    <Section title="Words to send along" id="words">
      <blockquote>
        <p>
          I am part of {community}: people from all over health, care, councils, charities and neighbourhoods
          who want to change things together. I thought of you. Have a look, and if you like it, tell them
          about yourself; it takes ten minutes: {link}
        </p>
      </blockquote>
    </Section>
    <div class="nhsuk-button-group">
      <Form action="/invitations/share">
        <HiddenField name="do" value="make" />
        <SubmitButton variant="secondary">Make a new link instead</SubmitButton>
      </Form>
      <Form action="/invitations/share">
        <HiddenField name="do" value="end" />
        <SubmitButton variant="secondary">End this link</SubmitButton>
      </Form>
    </div>
    <p>A new link ends this one: whoever still has it can no longer come by it.</p>
  </>
)
