import { z } from 'zod'

/** What of a member others may see or not, beside the words of the profile itself. */
const seen = z.enum(['me', 'members', 'public'], { error: 'Select who sees this' })
const text = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or less`)
    .default('')

const publicNeedsName =
  'Select everybody for your name as well: nothing is shown to everybody without the name of whose it is. Or let members alone see the rest'

/** What a member says about themselves, who sees each part of it, and the revision that they saw. */
export const profileForm = z
  .object({
    pronouns: text('Pronouns', 60),
    about: text('What you say about yourself', 2000),
    gives: text('What you can give', 500),
    gains: text('What you would like to gain', 500),
    contact: text('How others may reach you', 200),
    listed: z.enum(['yes', 'no'], { error: 'Select whether other members find you' }),
    nameSeen: z.enum(['members', 'public'], { error: 'Select who sees your name' }),
    photographSeen: seen,
    pronounsSeen: seen,
    hatsSeen: seen,
    placesSeen: seen,
    experiencesSeen: seen,
    aboutSeen: seen,
    givesSeen: seen,
    gainsSeen: seen,
    contactSeen: seen,
    // One that is no number was seen by nobody: for all we know, the profile was changed meanwhile.
    revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(-1),
  })
  .superRefine((answers, context) => {
    const isPublic = Object.entries(answers).some(
      ([name, value]) => name.endsWith('Seen') && value === 'public',
    )
    if (isPublic && answers.nameSeen !== 'public')
      context.addIssue({ code: 'custom', path: ['nameSeen'], message: publicNeedsName })
  })
export type ProfileAnswers = z.infer<typeof profileForm>
