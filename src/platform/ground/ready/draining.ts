let leaving = false

/** Says that this process is about to stop: it still answers, but wants no more to come. */
export function startDraining(): void {
  leaving = true
}

export const isDraining = (): boolean => leaving
