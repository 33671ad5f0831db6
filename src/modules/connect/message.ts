/** The longest message, in characters. */
export const mostCharacters = 4000
