import { z } from 'zod'
import { formats, keysOf, type Named, times } from '#modules/interest/index.ts'

/** Boxes that were ticked: those of these, however many. */
const ticked = <Key extends string>(keys: readonly Key[]) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.string()).transform((chosen) => keys.filter((key) => chosen.includes(key))),
  )

type Offered = { themes: readonly Named[]; mustAgree: boolean }

/** How somebody would like to meet, and what they agree to. */
export const joinForm = ({ themes, mustAgree }: Offered) =>
  z.object({
    formats: ticked(keysOf(formats)),
    times: ticked(keysOf(times)),
    themes: ticked(themes.map(({ key }) => key)),
    sharesAddress: z
      .enum(['yes', 'no'], { error: 'Select whether whoever you meet may have your e-mail address' })
      .transform((answer) => answer === 'yes'),
    groundRules: z
      .preprocess((sent) => [sent].flat().includes('agreed') || !mustAgree, z.boolean())
      .refine((agreed) => agreed, 'Tick the box if you agree to the ground rules'),
  })

export type JoinAnswers = Omit<z.infer<ReturnType<typeof joinForm>>, 'groundRules'>
