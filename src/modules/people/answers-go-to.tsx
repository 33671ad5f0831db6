/** Says before a letter is sent who reads the answers to it. */
export const AnswersGoTo = ({ address }: { address: string | null }) => (
  <p class="cw-small">
    {address
      ? `Answers go to ${address}: whoever gets the letter sees this address.`
      : 'Answers go to the mailbox of the community.'}
  </p>
)

/** The same where there is no letter to see yet: beside a press that writes at once. */
export const AnswersGoToYou = () => (
  <p class="cw-small">
    It is written in your name: answers go to your own main address, which whoever gets it sees.
  </p>
)
