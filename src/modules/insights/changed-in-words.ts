/** That something that was said led to a phrase of the wording, or led to none, because. */
export type WhatChanged = { isChanged: boolean; because: string; wording: string; href: string }

/** What changed, as the heading of a step. */
export const changedInWords = ({ isChanged, wording }: Pick<WhatChanged, 'isChanged' | 'wording'>) =>
  isChanged ? `It changed the wording of ${wording}` : `It did not change the wording of ${wording}`
