/** Says before a letter is sent who reads the answers to it. */
export const AnswersGoTo = ({ address }: { address: string | null }) => (
  <p class="cw-small">
    {address
      ? `Answers go to ${address}: whoever gets the letter sees this address.`
      : 'Answers go to the mailbox of the community.'}
  </p>
)
