let leaving = false

/** Says whether this process is about to stop: it still answers then, but wants no more to come. */
export function sayDraining(about: boolean): void {
  leaving = about
}

export const isDraining = (): boolean => leaving
