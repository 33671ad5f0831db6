/** How somebody wants to be named with what they say. */
export const attributions = ['named', 'role', 'part', 'none'] as const
export type Attribution = (typeof attributions)[number]

export const attributionWords: Readonly<Record<Attribution, string>> = {
  named: 'By my name',
  role: 'By my role',
  part: 'By my part of the system',
  none: 'Not at all',
}

/** How somebody is called by each way of being named, as they stand today; '' for not at all. */
export type Namings = Readonly<Record<Attribution, string>>

const missing: Readonly<Record<Attribution, string>> = {
  named: '',
  role: ', as you have said no role',
  part: ', as you stand in no part of the system',
  none: '',
}

/** The words that will stand where they choose one of the ways; `unnamed` is what stands for nobody. */
export const namingInWords = (namings: Namings, attribution: Attribution, unnamed: string): string =>
  namings[attribution] === '' ? `“${unnamed}”${missing[attribution]}` : `“${namings[attribution]}”`
