/** Says what is true of letters in a house without a mail server, and where it is told how to give it one. */
export const NoMailServer = () => (
  <p>
    Not sent: this house has no mail server yet. The letters are kept, and can be read on this machine at{' '}
    <a href="/development/mail">/development/mail</a>. How to give the house a mail server stands in
    docs/operate/mail.md.
  </p>
)
