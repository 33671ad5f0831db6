import { z } from 'zod'

/** The letter that organisers begin from. Ours, to be changed. */
export const standardLetter = {
  subject: 'Would you like to join us?',
  words: `We are a community of people who lead across organisations, because some things can only be changed together: people in health and care, in councils and charities, and residents who speak for themselves.

We meet, we talk in pairs with somebody from another part of the system, and we learn from one another. It takes an hour or two a month, and you can stop at any time.

I think that you would be good company, and that you might find some here. The link below tells more. To say that you are interested takes ten minutes.

You may also know somebody who should be with us. Please pass this on.`,
}

/** The letter to people of a part from which nobody is here yet. Ours, to be changed. */
export const letterToPart = (part: string, community: string) => ({
  subject: `We would like to hear from ${part}`,
  words: `${community} brings people together from all over health, care and neighbourhoods. There is nobody from ${part} among us yet, and we notice: what you see from where you stand, none of us can.

Would you like to have a look, and perhaps to come? Nothing is expected of you but to be yourself. And if you know somebody better placed, please pass it on.`,
})

/** A letter to many, as an organiser words it. */
export const letterForm = z.object({
  subject: z
    .string({ error: 'Enter the subject' })
    .transform((words) => words.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'Enter the subject').max(150, 'Subject must be 150 characters or less')),
  words: z
    .string({ error: 'Enter the letter' })
    .trim()
    .min(1, 'Enter the letter')
    .max(5000, 'Letter must be 5,000 characters or less'),
})
export type LetterWords = z.infer<typeof letterForm>

/** A letter's paragraphs: an empty line parts them. */
export const paragraphsOf = (words: string): string[] =>
  words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
