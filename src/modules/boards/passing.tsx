/** Tells a screen that something is no longer there. */
export const GonePiece = ({ id }: { id: string }) => <i data-gone={id}></i>

/** Tells a screen that it missed more than can be told piece by piece. */
export const LookAgainPiece = () => <i data-again="yes"></i>
