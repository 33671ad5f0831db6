import { offerSignInLink } from '#modules/people/index.ts'
import { isRecorded } from '#platform/audit.ts'
import type { House } from './house.ts'

/** Says where the house is; and, until an administrator has signed in for the first time, how to. */
export async function printWelcome(
  { config, database }: House,
  now: Date,
  report: (line: string) => void,
): Promise<void> {
  const lines = ['', `Commonweal is open at ${config.baseUrl}`]
  if (!(await isRecorded(database.db, 'people.signIn'))) {
    const link = await offerSignInLink(database.db, {
      address: config.organiserEmail,
      baseUrl: config.baseUrl,
      at: now,
    })
    if (link)
      lines.push('', 'Sign in as its first organiser and administrator (once, within 10 minutes):', link)
  }
  if (config.development)
    lines.push('', `There is no mail server, so mail is shown at ${config.baseUrl}/development/mail`)
  lines.push('', 'Press Ctrl-C to close it.', '')
  report(lines.join('\n'))
}
