import compare from './compare.css?inline'

/** Of whatever tells one restaurant from another, or asks for a choice. */
export const compareStyles = compare
