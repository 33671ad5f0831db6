import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { suggestionAddress } from '../suggesting/address.ts'
import type { FoundSuggestion } from '../suggesting/found.ts'
import { statusWords, titleOf } from '../suggesting/suggestion.ts'

export const WithdrawSuggestionPage = ({ suggestion, version }: FoundSuggestion) => {
  const address = suggestionAddress(version, suggestion)
  const isOpen = suggestion.status === 'open'
  return (
    <Layout title="Withdraw your suggestion" robots="noindex" back={address}>
      <PageHeading
        caption={titleOf(suggestion.changes, version)}
        lead={
          isOpen
            ? 'It stays in the list, marked as withdrawn. Nobody decides on it any more.'
            : `It is closed already: ${statusWords[suggestion.status].toLowerCase()}.`
        }
      >
        {isOpen ? 'Withdraw your suggestion?' : 'This suggestion does not wait any more'}
      </PageHeading>
      {isOpen && (
        <Form action={`${address}/withdraw`}>
          <SubmitButton variant="warning">Withdraw it</SubmitButton>
        </Form>
      )}
      <p>
        <a href={address}>{isOpen ? 'Leave it as it is' : 'See what became of it'}</a>
      </p>
    </Layout>
  )
}
