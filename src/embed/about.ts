declare const DINNER_RUSH_ABOUT: { version: string; issues: string | null } | undefined

/** Which edition this is, and where what is wrong with it can be told, if package.json says so. */
export const ABOUT: { version: string; issues: string | null } = typeof DINNER_RUSH_ABOUT === 'object' ? DINNER_RUSH_ABOUT : { version: 'from its sources', issues: null }
