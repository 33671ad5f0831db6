/**
 * Whether whoever asks has this version already, by what they say in `If-None-Match`. A proxy that compresses makes a
 * strong tag weak on its way, and some ask with several: they are compared without that (RFC 9110, 13.1.2).
 */
export const hasVersion = (said: string | undefined, tag: string): boolean =>
  said !== undefined && said.split(',').some((one) => bare(one.trim()) === bare(tag))

const bare = (tag: string) => tag.replace(/^W\//, '')
