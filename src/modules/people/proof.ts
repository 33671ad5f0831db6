/** What a session can be begun with. An operator's link proves no more than that an operator handed it over. */
export type SignedInBy = 'mail' | 'link' | 'passkey' | 'provider'
/** What can prove a second factor. */
export type SecondBy = 'app' | 'passkey' | 'recovery-code' | 'provider'

/** What a session was proved by: the first factor, and a second where there is one. */
export type Proofs = { signedInBy: SignedInBy; secondBy: SecondBy | null }

/** Says it so that its owner knows it again: "By e-mail, then by your authenticator app". */
export function proofsInWords({ signedInBy, secondBy }: Proofs): string {
  if (secondBy === signedInBy) return `${firstWords[signedInBy]}, which is two factors at once`
  return secondBy ? `${firstWords[signedInBy]}, then ${secondWords[secondBy]}` : firstWords[signedInBy]
}

const firstWords: Readonly<Record<SignedInBy, string>> = {
  mail: 'By e-mail',
  link: 'By a link from an operator',
  passkey: 'By a passkey',
  provider: 'By your account elsewhere',
}

const secondWords: Readonly<Record<SecondBy, string>> = {
  app: 'by your authenticator app',
  passkey: 'by a passkey',
  'recovery-code': 'by a recovery code',
  provider: 'by your account elsewhere',
}
