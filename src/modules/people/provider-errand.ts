/** How long somebody may stay at the provider. */
export const errandMinutes = 10
