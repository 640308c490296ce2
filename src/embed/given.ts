/** What was given, short enough to be said, whatever it is. */
export const said = (given: unknown): string => (typeof given === 'object' ? typeof given : String(given)).slice(0, 40)
