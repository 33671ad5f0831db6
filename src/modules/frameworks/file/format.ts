/** The kinds of file that a framework can be written in. */
export const fileFormats = ['yaml', 'json', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]
