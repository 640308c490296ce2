declare const DINNER_RUSH_SITE: string | null | undefined

/**
 * Where the site stands for everybody, if whoever built this said so (SITE_URL): an absolute address that ends in a slash. Each preset has
 * a page of its own there, and below every copy of the same site.
 */
export const SITE: string | null = typeof DINNER_RUSH_SITE === 'string' ? DINNER_RUSH_SITE : null

/** Whether `NAME/` stands beside the site's page. */
export const PAGES = SITE !== null
