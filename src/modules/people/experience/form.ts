import { z } from 'zod'

/** One ticked box comes as a word, several as a list, and none at all as nothing. */
const ids = z
  .union([z.string().transform((words) => (words ? words.split(',') : [])), z.array(z.string())])
  .default([])
  .pipe(z.array(z.uuid('Select from the list')).max(500, 'Select from the list'))
  .transform((list): ReadonlySet<string> => new Set(list))

/** What is ticked, and what was when the form was opened. */
export const experienceForm = z.object({
  places: ids,
  experiences: ids,
  seenPlaces: ids.catch(new Set()),
  seenExperiences: ids.catch(new Set()),
})
export type ExperienceForm = z.infer<typeof experienceForm>
